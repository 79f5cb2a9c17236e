using System.Text;

namespace CustomerHealth.Bot.Reports;

/// <summary>Reads the file of <c>--data</c>, which ends up in a document: whole and as it was meant, or not at all.</summary>
internal static class DataFile
{
    private const int LargestBytes = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Its text, without a byte order mark.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="meaning">What it is there for, as the sentence for a missing file ends.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadInputException">There is none, it is too large, no UTF-8, or cannot be read.</exception>
    public static async Task<string> ReadAsync(string file, string meaning, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new BadInputException($"There is no file '{file}'; {meaning}.");
        try
        {
            if (new FileInfo(file).Length > LargestBytes)
                throw new BadInputException($"'{file}' is larger than {LargestBytes / 1_000_000} MB; a file of --data is a few kilobytes.");
            return Strict.GetString(await File.ReadAllBytesAsync(file, cancellationToken)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            throw new BadInputException($"'{file}' is not UTF-8 text: byte {wrong.Index + 1} cannot be read. Save the file as UTF-8.", wrong);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{file}' cannot be read: {wrong.Message}", wrong);
        }
    }
}
