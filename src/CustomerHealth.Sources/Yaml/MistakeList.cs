using System.Collections.Immutable;

namespace CustomerHealth.Sources.Yaml;

/// <summary>Gathers the mistakes of one file.</summary>
/// <param name="file">The file's name in the messages.</param>
/// <param name="prefix">Letters of the codes: CHS or CHM.</param>
internal sealed class MistakeList(string file, string prefix)
{
    private readonly ImmutableArray<Mistake>.Builder _found = ImmutableArray.CreateBuilder<Mistake>();

    public string File => file;

    public bool IsEmpty => _found.Count == 0;

    /// <summary>In file order.</summary>
    public ImmutableArray<Mistake> Found => [.. _found.OrderBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column)];

    public void Add(YamlNode where, YamlFault fault, string sentence) => Add(where.Line, where.Column, (int)fault, sentence);

    public void Add(YamlNode where, int code, string sentence) => Add(where.Line, where.Column, code, sentence);

    public void Add(int line, int column, int code, string sentence) =>
        _found.Add(new Mistake(file, line, column, $"{prefix}{code:000}", sentence));
}
