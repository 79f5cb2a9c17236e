using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations.Json;

/// <summary>Why the views of one account changed, as <c>GET .../health/changes</c> and <c>chat --json</c> print it (contract section 3).</summary>
public sealed record ChangesJson
{
    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>The first day, ISO.</summary>
    public required string From { get; init; }

    /// <summary>The last day, ISO.</summary>
    public required string To { get; init; }

    /// <summary>Version of the scorecard that was applied on the first day.</summary>
    public required string FromScorecard { get; init; }

    /// <summary>Version of the scorecard that was applied on the last day.</summary>
    public required string ToScorecard { get; init; }

    /// <summary>Every view that either scorecard has.</summary>
    public required ImmutableArray<ViewChangeJson> Views { get; init; }

    /// <summary>The shape of an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="view">Key of the only view to show; null for all.</param>
    /// <param name="group">Key of its only group to show; null for all.</param>
    public static ChangesJson Of(Explanation explanation, string? view = null, string? group = null) => new()
    {
        Account = explanation.To.Evidence.Account.Key,
        From = explanation.From.AsOf.Day.ToString("uuuu-MM-dd", null),
        To = explanation.To.AsOf.Day.ToString("uuuu-MM-dd", null),
        FromScorecard = explanation.From.Scorecard.Version,
        ToScorecard = explanation.To.Scorecard.Version,
        Views = [.. explanation.Views.Where(v => view is null || string.Equals(v.Score.Key, view, StringComparison.Ordinal)).Select(v => ViewChangeJson.Of(v, group))],
    };
}
