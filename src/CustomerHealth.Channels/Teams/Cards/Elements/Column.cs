using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>A column of a row.</summary>
/// <param name="Width"><c>94px</c>, <c>auto</c> or <c>stretch</c>.</param>
/// <param name="Items">From top to bottom.</param>
internal sealed record Column(string Width, ImmutableArray<CardElement> Items)
{
    /// <summary>As wide as what is in it.</summary>
    public const string Auto = "auto";

    /// <summary>All that is left.</summary>
    public const string Stretch = "stretch";

    /// <summary>What it is.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary><c>Center</c> or <c>Bottom</c>; null for the top.</summary>
    public string? VerticalContentAlignment { get; init; }
}
