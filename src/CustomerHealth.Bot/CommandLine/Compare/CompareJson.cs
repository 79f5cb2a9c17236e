using System.Text.Json;
using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.WhatIf;
using NodaTime;

namespace CustomerHealth.Bot.CommandLine.Compare;

/// <summary>The one JSON document of <c>compare --json</c> (docs/scorecards.md).</summary>
internal static class CompareJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ComparisonResult result, ComparedValidity validity, (Scorecard Old, Scorecard New) cards, LocalDate asOf) => JsonSerializer.Serialize(
        new
        {
            AsOf = asOf.ToString("uuuu-MM-dd", null),
            Old = cards.Old.Version,
            New = cards.New.Version,
            result.Accounts,
            Views = result.Transitions.Select(t => new
            {
                View = t.Target.View.Key,
                Group = t.Target.Group?.Key,
                t.Changed,
                Transitions = t.Counts.Select(c => new { From = BandWords.Code(c.From), To = BandWords.Code(c.To), c.Count }),
            }),
            Changes = result.Changes.Select(c => new
            {
                Account = c.Account.Key,
                c.Account.Name,
                View = c.Target.View.Key,
                Group = c.Target.Group?.Key,
                From = State(c.From),
                To = State(c.To),
                Reasons = c.Reasons.Select(r => new { r.What, r.Points }),
            }),
            result.Added,
            result.Removed,
            Validity = Json(validity),
        },
        Options);

    private static object Json(ComparedValidity validity) => new
    {
        validity.HorizonDays,
        validity.Accounts,
        validity.Events,
        validity.WhyNot,
        Views = validity.Views.Select(v => new { View = v.Subject.View.Key, Group = v.Subject.Group?.Key, Old = Json(v.Old), New = Json(v.New) }),
    };

    private static object? Json(Auc? auc) => auc is null ? null : new { Auc = auc.Value, Interval = auc.Interval is { } i ? new[] { i.Low, i.High } : null };

    private static object State(LiftState state) => new { state.Score, Band = BandWords.Code(state.Band), Coverage = Math.Round(state.Coverage, 9) };
}
