using System.Collections.Immutable;
using System.Text;

namespace CustomerHealth.Sources.Import;

/// <summary>
/// Writes the refused rows, cell by cell, with the reasons in a last column, so that they can be mended and imported again: short rows are filled up
/// and wild quotes put in order, else the reason would stand in another column or inside a cell.
/// </summary>
/// <param name="source">The file they came from.</param>
internal sealed class RefusedFile(string source) : IDisposable
{
    /// <summary>Name of the last column, which every import passes over.</summary>
    public const string Reason = "reason";

    private const string Ending = ".refused.csv";
    private const string Between = "; also ";

    private StreamWriter? _writer;

    /// <summary>Path of the file; it exists once a row was added.</summary>
    public string Path { get; } = source + Ending;

    /// <summary>True once a row was added.</summary>
    public bool IsWritten => _writer is not null;

    /// <summary>True for a file this class wrote.</summary>
    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Name of the file that the rows were refused from in the first place: <c>pods.csv</c> of <c>pods.csv.refused.csv</c>.</summary>
    public static string Origin(string name)
    {
        while (Is(name))
            name = name[..^Ending.Length];
        return name;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="header">Names of the columns, without the reason's.</param>
    /// <param name="cells">What stands under them; may be fewer or more.</param>
    /// <param name="faults">The columns, or nothing, and the reasons the row was refused for.</param>
    public void Add(ImmutableArray<string> header, IReadOnlyList<string> cells, IReadOnlyList<(string Column, string Why)> faults)
    {
        if (_writer is null)
        {
            _writer = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Write(header.Append(Reason));
        }

        var missing = Enumerable.Repeat("", Math.Max(0, header.Length - cells.Count));
        Write([.. cells, .. missing, string.Join(Between, faults.Select(fault => fault.Column.Length == 0 ? fault.Why : $"{fault.Column}: {fault.Why}"))]);
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(IEnumerable<string> cells) => _writer!.WriteLine(string.Join(',', cells.Select(Quoted)));

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
