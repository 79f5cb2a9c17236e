using System.Text.Json;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Gathers the facts of a pack again: accounts and readings as they were known then, the record from the kept facts.</summary>
public sealed class InternalQbrFactsReader(EvidenceReader evidence, ReviewStores stores, Organization organization) : IFactsReader
{
    /// <inheritdoc />
    public string Document => InternalQbrModel.Name;

    /// <summary>The facts of a document that is being made, ready to be kept.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="now">When it is made.</param>
    public FrozenFacts Freeze(InternalQbrInput input, Instant now) => new()
    {
        Snapshot = InternalQbrModel.SnapshotOf(input),
        Document = InternalQbrModel.Name,
        Account = null,
        AsOf = input.Span.AsOf,
        KnownBefore = KnownThen.Of(new AsOf(input.Span.AsOf, organization.Zone), now),
        MadeAt = now,
        Scorecard = input.Scorecard.Version,
    };

    /// <inheritdoc />
    public async Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(printed.Snapshot.Content);
        var facts = json.RootElement;
        if (await stores.Accounts.FindPersonAsync(facts.GetProperty("person").GetString()!, cancellationToken) is not { } person)
            return null;
        var quarter = Quarter.Parse(facts.GetProperty("quarter").GetString()!)!.Value;
        var span = new QuarterSpan(quarter, organization.FiscalYear.DaysOf(quarter), asOf.Day) 
        {
            KnownBefore = asOf.KnownBefore,
            Today = LocalDatePattern.Iso.Parse(facts.GetProperty("today").GetString()!).GetValueOrThrow(),
        };
        var input = await new InternalQbrReader(evidence, stores, new OneScorecard(scorecard), organization)
            .ReadAsync(person, span, InternalReviewFacts.Read(facts.GetProperty("record"), person.Key, quarter), cancellationToken);
        return new(InternalQbrModel.SnapshotOf(input)) { IsWhole = true, WithoutPast = "Objectives, weekly goals, tests, training, outcomes of accounts and people" };
    }
}
