using System.Collections.Immutable;
using System.Text;

namespace CustomerHealth.Sources.Import;

/// <summary>Writes the refused rows as they stood, with the reason in a last column, so that they can be mended and imported again.</summary>
/// <param name="source">The file they came from.</param>
internal sealed class RefusedFile(string source) : IDisposable
{
    private StreamWriter? _writer;

    /// <summary>Path of the file; it exists once a row was added.</summary>
    public string Path { get; } = $"{source}.refused.csv";

    /// <summary>True once a row was added.</summary>
    public bool IsWritten => _writer is not null;

    /// <summary>True for a file this class wrote.</summary>
    public static bool Is(string path) => path.EndsWith(".refused.csv", StringComparison.OrdinalIgnoreCase);

    public void Add(ImmutableArray<string> header, string row, string column, string why)
    {
        if (_writer is null)
        {
            _writer = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            _writer.WriteLine(string.Join(',', header.Append("reason").Select(Cell)));
        }

        _writer.WriteLine($"{row},{Cell(column.Length == 0 ? why : $"{column}: {why}")}");
    }

    public void Dispose() => _writer?.Dispose();

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
