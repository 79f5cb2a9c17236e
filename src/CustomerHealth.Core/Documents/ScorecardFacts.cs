using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>What an account's scorecard document rests on, unrounded: the content of its snapshot (RP-3), the same in every language.</summary>
internal static class ScorecardFacts
{
    public static Dictionary<string, object?> Of(AccountScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["document"] = AccountScorecardModel.Name,
        ["organisation"] = input.Organisation,
        ["asOf"] = Iso(input.Health.AsOf),
        ["scorecardVersion"] = input.Health.ScorecardVersion,
        ["account"] = Account(input.Health.Account),
        ["owner"] = input.OwnerName,
        ["pod"] = input.PodName,
        ["views"] = input.Health.Views.Select(v => View(v, input)).ToImmutableArray(),
    };

    private static Dictionary<string, object?> Account(Account account) => new(StringComparer.Ordinal)
    {
        ["key"] = account.Key,
        ["name"] = account.Name,
        ["industry"] = account.Industry,
        ["segment"] = account.Segment,
        ["region"] = account.Region,
        ["tier"] = account.Tier,
        ["mrr"] = account.Mrr,
        ["start"] = Iso(account.Start),
        ["renewal"] = Iso(account.Renewal),
        ["lifecycle"] = account.Lifecycle.ToString(),
    };

    private static Dictionary<string, object?> View(ViewResult result, AccountScorecardInput input) => WithCap(result.Cap, input, new(StringComparer.Ordinal)
    {
        ["view"] = result.View.Key,
        ["score"] = result.Score,
        ["band"] = result.Band is { } band ? BandWords.Code(band) : null,
        ["coverage"] = result.Coverage,
        ["track"] = Track(input.TrackOf(result.View)),
        ["groups"] = result.Groups.Select(g => Group(g, input.TrackOf(result.View, g.Group), input)).ToImmutableArray(),
    });

    private static Dictionary<string, object?> Group(GroupResult result, ScoreTrack track, AccountScorecardInput input) => WithCap(result.Cap, input, new(StringComparer.Ordinal)
    {
        ["group"] = result.Group.Key,
        ["score"] = result.Score,
        ["band"] = BandWords.Code(result.Band),
        ["coverage"] = result.Coverage,
        ["track"] = Track(track),
        ["measures"] = result.Measures.Select(Measure).ToImmutableArray(),
    });

    // Only where there is one, so that the id of a snapshot without caps is what it was before caps were shown.
    private static Dictionary<string, object?> WithCap(AppliedCap? cap, AccountScorecardInput input, Dictionary<string, object?> facts)
    {
        if (cap is not null)
            facts["cap"] = ScorecardCaps.Facts(cap, input);
        return facts;
    }

    private static Dictionary<string, object?> Measure(MeasureResult result) => new(StringComparer.Ordinal)
    {
        ["measure"] = result.Measure.Key,
        ["state"] = Language.English.Statuses.State(result.State),
        ["value"] = result.Value,
        ["points"] = result.Points,
        ["observation"] = result.ObservationId,
        ["at"] = result.At?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ["why"] = result.Why,
    };

    // Only where there is one, as with caps: the id of any other snapshot is what it was.
    private static Dictionary<string, object?> Track(ScoreTrack track)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["weeks"] = track.Weeks, ["change"] = track.Change };
        if (track.NotApplicable.Length > 0)
            facts["notApplicable"] = track.NotApplicable;
        return facts;
    }

    private static string? Iso(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
