using System.Globalization;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Stores the file of a reply in the folder that the program was started in.</summary>
internal static class SavedFile
{
    private const int MostOfAName = 1000;

    /// <summary>Writes it; beside one of the same name with a number in its own: nothing is overwritten.</summary>
    /// <returns>Where it is.</returns>
    /// <exception cref="BadInputException">The folder takes no file.</exception>
    public static async Task<string> WriteAsync(ReplyFile file, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file.Name);
        for (var number = 1; ; number++)
        {
            var path = Path.GetFullPath(number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}"));
            if (File.Exists(path) && number < MostOfAName)
                continue;
            try
            {
                await using var written = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                await written.WriteAsync(file.Bytes, cancellationToken);
                return path;
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                throw new BadInputException($"{path} cannot be written: {wrong.Message}", wrong);
            }
        }
    }
}
