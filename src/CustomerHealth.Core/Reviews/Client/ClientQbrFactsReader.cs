using System.Text.Json;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Gathers the facts of a client's review again: readings as they were known then, the hand-written part from the kept facts.</summary>
public sealed class ClientQbrFactsReader(ClientQbrStores stores, Organization organization) : IFactsReader
{
    /// <inheritdoc />
    public string Document => ClientQbrModel.Name;

    /// <summary>The facts of a document that is being made, ready to be kept.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="asOf">The day looked from.</param>
    /// <param name="now">When it is made.</param>
    public static FrozenFacts Freeze(ClientQbrInput input, AsOf asOf, Instant now) => new()
    {
        Snapshot = ClientQbrModel.SnapshotOf(input),
        Document = ClientQbrModel.Name,
        Account = input.AccountKey,
        AsOf = asOf.Day,
        KnownBefore = KnownThen.Of(asOf, now),
        MadeAt = now,
        Scorecard = input.ScorecardVersion,
    };

    /// <summary>The input of one review by a scorecard; null when there was no such account on that day.</summary>
    public Task<ClientQbrInput?> ReadAsync(ClientQbrQuestion question, Scorecard scorecard, CancellationToken cancellationToken) =>
        new ClientQbrReader(stores, new OneScorecard(scorecard), organization).ReadAsync(question, cancellationToken);

    /// <inheritdoc />
    public async Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(printed.Snapshot.Content);
        var facts = json.RootElement;
        var (account, quarter) = (facts.GetProperty("account").GetProperty("key").GetString()!, Quarter.Parse(facts.GetProperty("quarter").GetString()!)!.Value);
        var today = LocalDatePattern.Iso.Parse(facts.GetProperty("today").GetString()!).GetValueOrThrow();
        var question = new ClientQbrQuestion(account, quarter, asOf, today, ClientNotesFacts.Read(facts.GetProperty("notes"), account, quarter));
        return await ReadAsync(question, scorecard, cancellationToken) is { } input
            ? new(ClientQbrModel.SnapshotOf(input)) { IsWhole = true, WithoutPast = "Objectives, weekly goals and tests" }
            : null;
    }
}
