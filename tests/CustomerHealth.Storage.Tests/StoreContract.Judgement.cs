using System.Collections.Immutable;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private static readonly Observation ByHand = Sample.Observation("acme", "sponsor.relationship", 5, "red", knownAt: 9) with { Source = "person:mia" };

    /// <summary>SC-7, CH-4, CH-7: a reading by hand is kept once for a request, beside its audit entry.</summary>
    [ContractFact]
    public async Task ManualReading_SameRequestTwice_IsKeptOnce()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        var entry = Act("measure-set", "mia") with { Request = "slack:1" };

        (await Store.ManualReadings.AddAsync(ByHand, entry, None)).ShouldBeTrue();
        (await Store.ManualReadings.AddAsync(ByHand with { Value = "green" }, entry, None)).ShouldBeFalse();
        (await Store.ManualReadings.AddAsync(ByHand with { At = ByHand.At + Duration.FromHours(1), Value = "yellow" }, entry with { Request = "slack:2" }, None)).ShouldBeTrue();

        var history = await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);
        history.Of("sponsor.relationship").ToArray().Select(r => (r.Value, r.Source)).ShouldBe([("red", "person:mia"), ("yellow", "person:mia")]);
        history.Of("sponsor.relationship")[0].KnownAt.ShouldBe(ByHand.KnownAt);
        (await Store.Audit.ReadAsync("account:acme", 10, None)).Count(e => e.Act == "measure-set").ShouldBe(2);
    }

    /// <summary>CH-4: a request that failed has not acted, and may be tried again.</summary>
    [ContractFact]
    public async Task ManualReading_OfNoAccount_LeavesNothingBehind()
    {
        var entry = Act("measure-set", "mia") with { Request = "slack:1" };
        await Should.ThrowAsync<InvalidOperationException>(() => Store.ManualReadings.AddAsync(ByHand, entry, None));
        await Store.ImportAsync("a.csv", Sample.Account("acme"));

        (await Store.ManualReadings.AddAsync(ByHand, entry, None)).ShouldBeTrue();
    }

    /// <summary>A note and the readings it makes are kept together, once.</summary>
    [ContractFact]
    public async Task Interaction_Logged_IsKeptWithItsReadings()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Account("b"));
        var first = new Interaction { Account = "acme", At = Sample.Start, Author = "mia", Kind = "call", Text = "call with \"Ann\" 😀" };
        var second = first with { At = Sample.Start + Duration.FromHours(1), Kind = "note", Text = "x" };
        var entry = Act("interaction-logged", "mia") with { Request = "slack:1" };

        (await Store.Interactions.AddAsync(first, [ByHand, ByHand with { Measure = "calls", Value = "1", Id = "slack:1/calls" }], entry, None)).ShouldBeTrue();
        (await Store.Interactions.AddAsync(first, [ByHand], entry, None)).ShouldBeFalse();
        (await Store.Interactions.AddAsync(second, [], entry with { Request = "slack:2" }, None)).ShouldBeTrue();

        (await Store.Interactions.NewestAsync("acme", 10, None)).ShouldBe([second, first]);
        (await Store.Interactions.NewestAsync("acme", 1, None)).ShouldBe([second]);
        (await Store.Interactions.NewestAsync("b", 10, None)).ShouldBeEmpty();
        (await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), None)).Measures.ShouldBe(["sponsor.relationship", "calls"], ignoreOrder: true);
    }

    /// <summary>SC-18: a doubt is kept with the bands of its moment.</summary>
    [ContractFact]
    public async Task Doubt_Recorded_IsKeptWithItsBands()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        var doubt = new DoubtRecord
        {
            Account = "acme", At = Sample.Start, Author = "mia", Reason = "they are happy", Scorecard = "v1",
            Bands = ImmutableSortedDictionary<string, Band>.Empty.Add("vendor-outcomes/retention", Band.Red).Add("vendor-risk", Band.Unknown),
        };
        var entry = Act("score-doubted", "mia") with { Request = "slack:1" };

        (await Store.Doubts.AddAsync(doubt, entry, None)).ShouldBeTrue();
        (await Store.Doubts.AddAsync(doubt, entry, None)).ShouldBeFalse();

        var kept = (await Store.Doubts.AllAsync(None)).ShouldHaveSingleItem();
        (kept with { Bands = doubt.Bands }).ShouldBe(doubt);
        kept.Bands.ShouldBe(doubt.Bands);
    }

    /// <summary>SC-10, CH-4: the same request sets one override.</summary>
    [ContractFact]
    public async Task Override_SameRequestTwice_IsSetOnce()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        var entry = Act("override-set", "mia") with { Request = "slack:1" };

        (await Store.Overrides.AddAsync(Held, entry, None)).ShouldNotBeNull();
        (await Store.Overrides.AddAsync(Held, entry, None)).ShouldBeNull();

        (await Store.Overrides.OfAsync("acme", None)).Count.ShouldBe(1);
        (await Store.Audit.CountAsync("account:acme", None)).ShouldBe((await Store.Audit.ReadAsync("account:acme", 99, None)).Count);
        (await Store.Audit.CountAsync(null, None)).ShouldBe((await Store.Audit.ReadAsync(null, 99, None)).Count);
    }
}
