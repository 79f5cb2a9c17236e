using System.Collections.Immutable;

namespace CustomerHealth.Sources.Yaml;

/// <summary>Keys with their values; a key may wrongly stand twice, which its reader reports.</summary>
/// <param name="Entries">In file order.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal sealed record YamlMap(ImmutableArray<(YamlText Key, YamlNode Value)> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public override string What => "a set of keys";
}
