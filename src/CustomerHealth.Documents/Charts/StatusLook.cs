using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using ScoreBand = CustomerHealth.Core.Scorecards.Band;

namespace CustomerHealth.Documents.Charts;

/// <summary>How a status is shown: always with its word and a shape of its own, so that nobody needs the colour.</summary>
/// <param name="Key">As written in documents.</param>
/// <param name="Word">As printed: in English until <see cref="In"/> another language.</param>
/// <param name="Color">Of the mark and the word.</param>
/// <param name="Tint">Of the ground behind them.</param>
internal sealed record StatusLook(string Key, string Word, Color Color, Color Tint)
{
    public static readonly StatusLook Green = new("green", "Green", Theme.Green, Theme.GreenTint);
    public static readonly StatusLook Yellow = new("yellow", "Yellow", Theme.Amber, Theme.AmberTint);
    public static readonly StatusLook Red = new("red", "Red", Theme.Red, Theme.RedTint);
    public static readonly StatusLook Unknown = new("unknown", "Unknown", Theme.Muted, Theme.Wash);
    public static readonly StatusLook NotApplicable = new("na", "Not applicable", Theme.Muted, Theme.Wash);

    private static readonly StatusLook[] All = [Green, Yellow, Red, Unknown, NotApplicable];

    /// <summary>For messages.</summary>
    public static string AllowedKeys { get; } = string.Join(", ", All.Select(look => look.Key));

    /// <summary>With its English word; null when there is no such status.</summary>
    public static StatusLook? Find(string key) => Find(key, Language.English);

    /// <summary>Null when there is no such status.</summary>
    /// <param name="key">As written in documents.</param>
    /// <param name="language">Of its word.</param>
    public static StatusLook? Find(string key, Language language) =>
        Array.Find(All, look => string.Equals(look.Key, key, StringComparison.OrdinalIgnoreCase))?.In(language);

    /// <summary>The same with its word in a language.</summary>
    public StatusLook In(Language language) => this with { Word = language.Statuses.Band(BandOf(Key)) };

    private static ScoreBand BandOf(string key) => key switch
    {
        "green" => ScoreBand.Green,
        "yellow" => ScoreBand.Yellow,
        "red" => ScoreBand.Red,
        "na" => ScoreBand.NotApplicable,
        _ => ScoreBand.Unknown,
    };
}
