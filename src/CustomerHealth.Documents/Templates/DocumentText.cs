using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CustomerHealth.Documents.Templates;

/// <summary>What came of rendering a template.</summary>
public sealed record DocumentText
{
    /// <summary>The Markdown; null when there is none, and then <see cref="Mistakes"/> says why.</summary>
    public string? Markdown { get; init; }

    /// <summary>The template that was filled; null when there is no text.</summary>
    public string? File { get; init; }

    /// <summary>What is wrong. With a <see cref="Markdown"/> as well, the file was refused and its last good version was used.</summary>
    public ImmutableArray<TemplateMistake> Mistakes { get; init; } = [];

    /// <summary>True when there is a text.</summary>
    [MemberNotNullWhen(true, nameof(Markdown))]
    public bool HasText => Markdown is not null;
}
