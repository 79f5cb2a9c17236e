using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using Snapshot = CustomerHealth.Core.Documents.Snapshot;

namespace CustomerHealth.Core.Tests.Documents;

/// <summary>RP-3: what verifying says of the weekly trends, which have no codes.</summary>
public class FactsVerifierTests
{
    [Theory]
    [InlineData("views", new double[] { 60, 50 }, new double[] { 60, 50 }, true, new string[0])]
    [InlineData("views", new double[] { 40, 50 }, new double[] { 40, 50 }, false, new[] { "views/risk/track/weeks" })]
    [InlineData("views", new double[] { 60 }, new double[] { 60, 50 }, false, new[] { "views/risk/track/weeks" })]
    [InlineData("scores", new double[] { 60, 50 }, new double[] { 60, 70 }, true, new[] { "scores/risk/weeks" })]
    public async Task Verify_Trends_AreComparedAndNamed(string rows, double[] then, double[] now, bool reproduced, string[] moved)
    {
        var printed = Facts(rows, 60, 50);
        var (knownThen, knownNow) = (Facts(rows, then), Facts(rows, now));
        var verifier = new FactsVerifier([new Kept(knownThen.Snapshot, knownNow.Snapshot)], new OneArchive(), new Organization("Northlight", Given.Zone), new ManualClock(Given.Noon(-9).ToDateTimeOffset()));

        var all = await verifier.VerifyAsync(printed, null, CancellationToken.None);
        var one = await verifier.VerifyAsync(printed, $"{rows}/risk/score", CancellationToken.None);

        (all.Reproduced, all.IsIdentical).ShouldBe((reproduced, reproduced && moved is []));
        all.Moved.ShouldBe(moved);
        (one.IsIdentical, one.Moved.Count).ShouldBe((true, 0), "the score itself is as printed");
    }

    private static FrozenFacts Facts(string rows, params double[] weeks)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = "risk", ["score"] = 50 };
        var inner = rows == "views" ? new Dictionary<string, object?>(StringComparer.Ordinal) : row;
        inner["weeks"] = weeks;
        if (inner != row)
            row["track"] = inner;
        return new FrozenFacts
        {
            Snapshot = Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { [rows] = new[] { row } }),
            Document = "doc",
            Account = null,
            AsOf = Given.Day,
            KnownBefore = Given.AsOf.KnownBefore,
            MadeAt = Given.Noon(0),
            Scorecard = "test",
        };
    }

    private sealed class Kept(Snapshot then, Snapshot now) : IFactsReader
    {
        public string Document => "doc";

        public Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken) =>
            Task.FromResult<GatheredFacts?>(new GatheredFacts(asOf.KnownBefore == printed.KnownBefore ? then : now));
    }

    private sealed class OneArchive : IScorecardArchive
    {
        public Scorecard Current { get; } = Given.Scorecard();

        public Task<Scorecard?> FindAsync(string version, CancellationToken cancellationToken) => Task.FromResult<Scorecard?>(Current);
    }
}
