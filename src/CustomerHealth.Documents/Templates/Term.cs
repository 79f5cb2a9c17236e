using System.Collections.Immutable;

namespace CustomerHealth.Documents.Templates;

/// <summary>One word of a tag: a path or helper name, a literal, or a call in parentheses.</summary>
/// <param name="Text">The word; of a call, the helper's name.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Term(string Text, int Offset, TermKind Kind)
{
    /// <summary>What follows the name.</summary>
    public ImmutableArray<Term> Arguments { get; init; } = [];

    /// <summary>name=value pairs.</summary>
    public ImmutableArray<(string Name, Term Value)> Named { get; init; } = [];

    /// <summary>Names between bars: <c>as |row|</c>.</summary>
    public ImmutableArray<string> BlockNames { get; init; } = [];

    /// <summary>True when nothing follows the name, so that it may be a field.</summary>
    public bool IsBare => Arguments is [] && Named is [];
}
