using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>A paragraph that wraps.</summary>
/// <param name="Inlines">Its pieces; at least one.</param>
internal sealed record RichTextBlock(ImmutableArray<TextRun> Inlines) : CardElement
{
    /// <summary>Where it stands.</summary>
    public Alignment HorizontalAlignment { get; init; }
}
