using System.Collections.Immutable;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Documents.Templates;

/// <summary>What names mean at one point of a template.</summary>
/// <param name="Context">What a bare name is a field of.</param>
/// <param name="Root">The model.</param>
/// <param name="Outer">What <c>../</c> leads to; null at the top.</param>
internal sealed record Scope(DocumentField Context, DocumentField Root, Scope? Outer)
{
    /// <summary>Names given by <c>as |row|</c> or to a partial.</summary>
    public ImmutableDictionary<string, DocumentField> Names { get; init; } = ImmutableDictionary.Create<string, DocumentField>(StringComparer.Ordinal);

    /// <summary>Which fields may be used; null in a document that is not for clients.</summary>
    public ClientRule? Clients { get; init; }

    /// <summary>True inside <c>{{#each}}</c>, where <c>@index</c>, <c>@first</c> and <c>@last</c> have a meaning.</summary>
    public bool IsRow { get; init; }

    /// <summary>The scope inside a block that changes the context.</summary>
    public Scope Into(DocumentField context, bool isRow) => new(context, Root, this) { IsRow = isRow, Names = Names, Clients = Clients };
}
