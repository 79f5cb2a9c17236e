using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Storage.Snapshots;

/// <summary>A row of <c>score_alert</c>.</summary>
internal sealed class AlertRow
{
    /// <summary>Key of the account.</summary>
    public string Account { get; set; } = "";

    /// <summary>The day, <c>yyyy-MM-dd</c>.</summary>
    public string Day { get; set; } = "";

    /// <summary>Key of the view.</summary>
    public string View { get; set; } = "";

    /// <summary>Key of the group; empty for the view.</summary>
    public string GroupKey { get; set; } = "";

    /// <summary>Name of the kind.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The day compared with, <c>yyyy-MM-dd</c>.</summary>
    public string SinceDay { get; set; } = "";

    /// <summary>The score then.</summary>
    public double FromScore { get; set; }

    /// <summary>The score on the day.</summary>
    public double ToScore { get; set; }

    /// <summary>Name of the band then.</summary>
    public string FromBand { get; set; } = "";

    /// <summary>Name of the band on the day.</summary>
    public string ToBand { get; set; } = "";

    /// <summary>The alert.</summary>
    public AccountAlert ToAlert() => new(Account, View, GroupKey.Length == 0 ? null : GroupKey, new ScoreAlert
    {
        Kind = Enum.Parse<AlertKind>(Kind),
        Day = DayText.Read(Day),
        Since = DayText.Read(SinceDay),
        From = FromScore,
        To = ToScore,
        FromBand = Enum.Parse<Band>(FromBand),
        ToBand = Enum.Parse<Band>(ToBand),
    });
}
