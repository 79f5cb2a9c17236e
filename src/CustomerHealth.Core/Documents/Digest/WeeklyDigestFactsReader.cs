using System.Text.Json;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>Gathers the figures of a digest again: from the daily snapshots where it was made from them, else scored anew.</summary>
public sealed class WeeklyDigestFactsReader(EvidenceReader evidence, IAccountStore accounts, IGoalStore goals, IScoreSnapshotStore snapshots, Organization organization) : IFactsReader
{
    private readonly PastPortfolio _past = new(evidence, accounts, snapshots);

    /// <inheritdoc />
    public string Document => WeeklyDigestModel.Name;

    /// <summary>The facts of a document that is being made, ready to be kept.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="now">When it is made.</param>
    internal static FrozenFacts Freeze(WeeklyDigestInput input, Instant now) => new()
    {
        Snapshot = WeeklyDigestModel.SnapshotOf(input),
        Document = WeeklyDigestModel.Name,
        Account = null,
        AsOf = input.Request.Week.Day,
        KnownBefore = KnownThen.Of(new AsOf(input.Request.Week.Day, input.Request.Organization.Zone), now),
        MadeAt = now,
        Scorecard = input.Request.Scorecard.Version,
    };

    /// <inheritdoc />
    public async Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(printed.Snapshot.Content);
        var facts = json.RootElement;
        if (await ScopeAsync(facts, cancellationToken) is not { } scope)
            return null;

        var request = RequestOf(facts, (scope, scorecard));
        var isSame = string.Equals(scorecard.Version, printed.Scorecard, StringComparison.Ordinal);
        var look = await LookAsync(facts.GetProperty("look"), asOf, (request, request.Holds), isSame, cancellationToken);
        string[] keys = [.. look.Standings.Select(s => s.Account.Key)];
        var own = keys.ToHashSet(StringComparer.Ordinal);
        var before = await LookAsync(facts.GetProperty("lookBefore"), new AsOf(request.Week.Before, organization.Zone), (request, account => own.Contains(account.Key)), isSame, cancellationToken);
        var input = new WeeklyDigestInput
        {
            Request = request, Look = look, Before = before, Moves = [], Shown = [],
            Goals = await goals.WeeklyGoalsAsync(keys, new DateInterval(request.Week.Monday, request.Week.Sunday), cancellationToken),
            Objectives = await goals.ObjectivesAsync(keys, cancellationToken),
        };
        return new(Snapshot.Of(DigestFacts.FiguresOf(input).Facts(Named(facts, scorecard), scorecard.Version)))
        {
            WithoutPast = "Weekly goals and objectives",
            Limits = (look.IsKept || before.IsKept ? "Scores that the document had read from daily snapshots were read from them again, not computed anew. " : "")
                + "Only the figures were computed again, not the lists and texts.",
        };
    }

    private async Task<DigestScope?> ScopeAsync(JsonElement facts, CancellationToken cancellationToken)
    {
        if (facts.GetProperty("person").GetString() is { } person)
            return await accounts.FindPersonAsync(person, cancellationToken) is { } found ? DigestScope.Of(found, new PeopleTree(await accounts.PeopleAsync(cancellationToken))) : null;
        if (facts.GetProperty("pod").GetString() is not { } key)
            return DigestScope.All;
        return (await accounts.PodsAsync(cancellationToken)).FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal)) is { } pod ? DigestScope.Of(pod) : null;
    }

    private DigestRequest RequestOf(JsonElement facts, (DigestScope Scope, Scorecard Scorecard) what)
    {
        var day = Day(facts, "day");
        return new DigestRequest
        {
            Organization = organization,
            Scope = what.Scope,
            Week = new DigestWeek(IsoWeek.MondayOf(day), day, DateTimeZoneProviders.Tzdb.GetZoneOrNull(facts.GetProperty("zone").GetString()!) ?? organization.Zone),
            Today = Day(facts, "today"),
            Scorecard = what.Scorecard,
        };
    }

    private async Task<PortfolioLook> LookAsync(JsonElement look, AsOf today, (DigestRequest Request, Func<Account, bool> Wanted) of, bool isSame, CancellationToken cancellationToken)
    {
        var past = new PastLook
        {
            AsOf = new AsOf(Day(look, "day"), today.Zone) with { KnownBefore = today.KnownBefore },
            Today = today,
            Wanted = of.Wanted,
            ActedOn = look.GetProperty("actedOn").EnumerateArray().Select(key => key.GetString()!).ToHashSet(StringComparer.Ordinal),
        };
        var kept = isSame && look.GetProperty("kept").GetBoolean() ? await _past.KeptAsync(past, of.Request.Scorecard, cancellationToken) : null;
        return new PortfolioLook { AsOf = past.AsOf, IsKept = kept is not null, Standings = kept ?? await _past.ScoredAsync(past, of.Request.Scorecard, cancellationToken), Alerts = null };
    }

    /// <summary>The scores that the document names, as far as the scorecard still has them.</summary>
    private static IEnumerable<(string Account, WatchedScore Watched)> Named(JsonElement facts, Scorecard scorecard) =>
        from account in facts.GetProperty("accounts").EnumerateArray()
        from score in account.GetProperty("scores").EnumerateArray()
        let key = score.GetProperty("key").GetString()
        let watched = WatchedScore.Of(scorecard).FirstOrDefault(w => string.Equals(w.Key, key, StringComparison.Ordinal))
        where watched is not null
        select (account.GetProperty("key").GetString()!, watched);

    private static LocalDate Day(JsonElement facts, string name) => LocalDatePattern.Iso.Parse(facts.GetProperty(name).GetString()!).GetValueOrThrow();
}
