using System.Text.Json;
using CustomerHealth.Core.Validity;

namespace CustomerHealth.Core.Tests.Validity;

/// <summary>SC-15: small rankings with ties, against independent numbers; and what must hold of any ranking.</summary>
public class RankingTests
{
    private const double Tolerance = 1e-12;

    private static readonly JsonElement[] Vectors =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "expected", "stats_vectors.json"))).RootElement.GetProperty("ranking").EnumerateArray()];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Vectors.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ranking_SmallWithTies_HasTheReferenceNumbers(int index)
    {
        var vector = Vectors[index];
        var ranking = new Ranking(Numbers(vector, "score"), [.. Numbers(vector, "label").Select(l => l == 1)]);

        var auc = DeLong.Of(ranking).ShouldNotBeNull();

        auc.Value.ShouldBe(Number(vector, "auc"), Tolerance);
        auc.StandardError!.Value.ShouldBe(Number(vector, "delong_se"), Tolerance);
        auc.Interval!.Value.Low.ShouldBe(vector.GetProperty("delong_ci95")[0].GetDouble(), Tolerance);
        auc.Interval!.Value.High.ShouldBe(vector.GetProperty("delong_ci95")[1].GetDouble(), Tolerance);
        if (vector.GetProperty("delong_p_vs_half").ValueKind == JsonValueKind.Null)
            auc.PValue.ShouldBeNull();
        else
            auc.PValue!.Value.ShouldBe(Number(vector, "delong_p_vs_half"), Tolerance);
        Discrimination.AveragePrecision(ranking).ShouldBe(Number(vector, "average_precision"), Tolerance);
        Discrimination.KolmogorovSmirnov(ranking).ShouldBe(Number(vector, "ks"), Tolerance);
        Calibration.Brier(ranking).ShouldBe(Number(vector, "brier"), Tolerance);
        Calibration.ExpectedError(ranking).ShouldBe(Number(vector, "ece"), Tolerance);
        Compare(vector.GetProperty("top_30_percent"), TopShare.Of(ranking, vector.GetProperty("top_30_percent").GetProperty("k").GetInt32()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Auc_RisingTransformOfTheRisks_IsTheSame(int seed)
    {
        var (risks, events) = Sample(seed);

        var transformed = DeLong.Of(new Ranking([.. risks.Select(r => Math.Exp(3 * r))], events))!;

        var plain = DeLong.Of(new Ranking(risks, events))!;
        transformed.Value.ShouldBe(plain.Value, Tolerance);
        transformed.StandardError!.Value.ShouldBe(plain.StandardError!.Value, Tolerance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Auc_OutcomesTurnedRound_IsOneLess(int seed)
    {
        var (risks, events) = Sample(seed);

        var turned = DeLong.Of(new Ranking(risks, [.. events.Select(e => !e)]))!;

        turned.Value.ShouldBe(1 - DeLong.Of(new Ranking(risks, events))!.Value, Tolerance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TieExpected_RowsInAnyOrder_IsTheSame(int seed)
    {
        var (risks, events) = Sample(seed);
        int[] order = [.. Enumerable.Range(0, risks.Length)];
        new Random(seed).Shuffle(order);

        var shuffled = TopShare.Decile(new Ranking([.. order.Select(i => risks[i])], [.. order.Select(i => events[i])]));

        var plain = TopShare.Decile(new Ranking(risks, events));
        shuffled.TieExpected.Events.ShouldBe(plain.TieExpected.Events, Tolerance);
        shuffled.TiedAtCut.ShouldBe(plain.TiedAtCut);
    }

    [Fact]
    public void Auc_AgainstEveryPair_IsTheShareOfPairsWon()
    {
        var (risks, events) = Sample(7);
        var pairs = from i in Enumerable.Range(0, risks.Length)
                    from j in Enumerable.Range(0, risks.Length)
                    where events[i] && !events[j]
                    select risks[i] > risks[j] ? 1.0 : risks[i] == risks[j] ? 0.5 : 0;

        DeLong.Of(new Ranking(risks, events))!.Value.ShouldBe(pairs.Average(), Tolerance);
    }

    [Fact]
    public void Clustered_EveryRowItsOwnAccount_IsDeLong()
    {
        var (risks, events) = Sample(5);
        var ranking = new Ranking(risks, events);

        var clustered = DeLong.Clustered(ranking, [.. Enumerable.Range(0, risks.Length)])!;

        clustered.StandardError!.Value.ShouldBe(DeLong.Of(ranking)!.StandardError!.Value, 1e-4);
        clustered.Value.ShouldBe(DeLong.Of(ranking)!.Value, Tolerance);
    }

    /// <summary>Copies of the same accounts add nothing: the interval must not become narrower, as it would for independent rows.</summary>
    [Fact]
    public void Clustered_EveryAccountThreeTimes_IsAsWideAsOnce()
    {
        var (risks, events) = Sample(5);
        var once = DeLong.Of(new Ranking(risks, events))!;
        int[] thrice = [.. Enumerable.Range(0, 3 * risks.Length).Select(i => i % risks.Length)];
        var ranking = new Ranking([.. thrice.Select(i => risks[i])], [.. thrice.Select(i => events[i])]);

        var clustered = DeLong.Clustered(ranking, thrice)!;

        clustered.StandardError!.Value.ShouldBe(once.StandardError!.Value, 1e-4);
        DeLong.Of(ranking)!.StandardError!.Value.ShouldBeLessThan(0.6 * clustered.StandardError!.Value);
    }

    [Fact]
    public void Auc_OnlyOneOutcome_IsNull()
    {
        DeLong.Of(new Ranking([0.1, 0.2], [true, true])).ShouldBeNull();
        DeLong.Of(new Ranking([0.1, 0.2], [false, false])).ShouldBeNull();
        DeLong.Of(new Ranking([0.1, 0.2], [false, true]))!.StandardError.ShouldBeNull();
    }

    [Fact]
    public void Concordance_NobodyIsCensored_IsTheShareOfOrderedPairs() =>
        Concordance.Of([0.9, 0.4, 0.4, 0.1], [1, 2, 3, 3], [true, true, true, false])!.Value.ShouldBe((3 + 0.5 + 1) / 5, Tolerance);

    private static void Compare(JsonElement expected, TopShare top)
    {
        top.TiedAtCut.ShouldBe(expected.GetProperty("tied_at_cut").GetInt32());
        foreach (var (name, capture) in ((string, Capture)[])[("row_order", top.RowOrder), ("tie_expected", top.TieExpected)])
        {
            capture.Events.ShouldBe(Number(expected.GetProperty(name), "churners"), Tolerance);
            capture.Rate.ShouldBe(Number(expected.GetProperty(name), "rate"), Tolerance);
            capture.Lift.ShouldBe(Number(expected.GetProperty(name), "lift"), Tolerance);
            capture.Share.ShouldBe(Number(expected.GetProperty(name), "capture"), Tolerance);
        }
    }

    private static (double[] Risks, bool[] Events) Sample(int seed)
    {
        var random = new Random(seed);
        double[] risks = [.. Enumerable.Range(0, 200).Select(_ => random.Next(20) / 20.0)];
        return (risks, [.. risks.Select(r => random.NextDouble() < 0.1 + (0.5 * r))]);
    }

    private static double[] Numbers(JsonElement vector, string name) => [.. vector.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    private static double Number(JsonElement vector, string name) => vector.GetProperty(name).GetDouble();
}
