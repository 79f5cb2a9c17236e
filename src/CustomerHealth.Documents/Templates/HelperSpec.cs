using System.Collections.Frozen;

namespace CustomerHealth.Documents.Templates;

/// <summary>What the scan knows of a helper.</summary>
/// <param name="Fewest">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Place">The only place where it may write; null for helpers that give a value to others.</param>
internal sealed record HelperSpec(int Fewest, int Most, Place? Place)
{
    /// <summary>Helpers that stand alone or in parentheses.</summary>
    public static FrozenDictionary<string, HelperSpec> All { get; } = new Dictionary<string, HelperSpec>(StringComparer.Ordinal)
    {
        ["json"] = new(1, 1, Templates.Place.Fence),
        ["yaml"] = new(1, 1, Templates.Place.FrontMatter),
        ["spark"] = new(1, 1, Templates.Place.Text),
        ["rag"] = new(1, 2, Templates.Place.Text),
        ["concat"] = new(1, 16, null),
        ["eq"] = new(2, 2, null),
        ["gt"] = new(2, 2, null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Blocks: <c>{{#if}}</c> and so on.</summary>
    public static FrozenSet<string> Blocks { get; } = FrozenSet.Create(StringComparer.Ordinal, "if", "unless", "each", "with");
}
