using System.Text.Json.Nodes;
using CustomerHealth.Core.Validity.Replay;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>A replay on the store as JSON.</summary>
internal static class ReplayJson
{
    /// <summary>The whole document.</summary>
    public static JsonObject Of(ReplayResult result) => new()
    {
        ["horizon_days"] = result.Plan.Horizon,
        ["scorecard_version"] = result.ScorecardVersion,
        ["dates"] = new JsonArray([.. result.Dates.Select(d => JsonValue.Create(LocalDatePattern.Iso.Format(d)))]),
        ["account_dates"] = result.Rows,
        ["accounts"] = result.Accounts,
        ["events"] = result.Events,
        ["views"] = Scores(result, SubjectKind.View, "view"),
        ["groups"] = Scores(result, SubjectKind.Group, "group"),
        ["measures"] = Scores(result, SubjectKind.Measure, "measure"),
        ["verdicts"] = Nodes.Of(result.Verdicts),
        ["notes"] = new JsonArray([.. result.Notes.Select(n => JsonValue.Create(n))]),
    };

    private static JsonArray Scores(ReplayResult result, SubjectKind kind, string key) =>
        [.. result.Scores.Where(s => s.Subject.Kind == kind).Select(s => FlatJson.Score(key, s.Subject.Key, s.Validity))];
}
