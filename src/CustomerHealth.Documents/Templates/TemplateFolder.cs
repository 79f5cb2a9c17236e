using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Templates;

/// <summary>Reads the files of the templates folder.</summary>
internal sealed class TemplateFolder(string folder)
{
    private const int MostBytes = 64 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Changes when a file comes, goes, or is written.</summary>
    public string Stamp() => string.Join('\n', Files().Select(f =>
        string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.LastWriteTimeUtc.Ticks} {f.Length}")));

    public IReadOnlyList<TemplateFile> Read() => [.. Files().Select(Read)];

    // What begins with a dot is an editor's own.
    private List<FileInfo> Files()
    {
        var info = new DirectoryInfo(folder);
        return info.Exists ? [.. info.EnumerateFiles("*.md").Where(f => !f.Name.StartsWith('.')).OrderBy(f => f.Name, StringComparer.Ordinal)] : [];
    }

    private TemplateFile Read(FileInfo info)
    {
        var shown = Path.Combine(folder, info.Name).Replace('\\', '/');
        try
        {
            return info.Length > MostBytes
                ? Refused($"The file has {info.Length:N0} bytes; {MostBytes:N0} are allowed.")
                : new TemplateFile(info.Name, new TemplateSource(shown, File.ReadAllText(info.FullName, Strict)), []);
        }
        catch (DecoderFallbackException)
        {
            return Refused("The file is not UTF-8: save it with that encoding.");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return Refused($"The file cannot be read: {unread.Message}");
        }

        TemplateFile Refused(string sentence) =>
            new(info.Name, null, [new TemplateMistake(shown, 1, 1, TemplateCode.FileRefused, sentence)]);
    }
}
