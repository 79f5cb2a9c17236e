using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies;

/// <summary>One line of text that a renderer may wrap.</summary>
/// <param name="Spans">Its pieces.</param>
public sealed record Line(ImmutableArray<TextSpan> Spans)
{
    /// <summary>A line of plain text.</summary>
    public static implicit operator Line(string text) => new([new TextSpan(text)]);

    /// <summary>A line of pieces.</summary>
    public static Line Of(params ReadOnlySpan<TextSpan> spans) => new([.. spans]);

    /// <summary>The text alone.</summary>
    public override string ToString() => string.Concat(Spans.Select(s => s.Text));
}
