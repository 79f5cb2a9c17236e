using System.Text;

namespace CustomerHealth.Sources.Yaml;

/// <summary>Reads a small file an operator edits; what cannot be read is a mistake like any other.</summary>
internal static class TextFile
{
    private const long LargestBytes = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with LF line ends and no byte order mark; null, with a mistake, when it cannot be read.</summary>
    public static string? Read(string path, MistakeList mistakes)
    {
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
                return Refuse($"the file is larger than {LargestBytes / 1_000_000} MB; one of these is a few kilobytes");
            return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return Refuse("the file is not UTF-8 text; save it as UTF-8");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse($"the file cannot be read: {unreadable.Message}");
        }

        string? Refuse(string sentence)
        {
            mistakes.Add(1, 1, (int)YamlFault.Unreadable, sentence);
            return null;
        }
    }
}
