using System.Collections.Immutable;

namespace CustomerHealth.Sources.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">In file order.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    public override string What => "a list";
}
