using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Explanations.Games;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>SC-12: the parts are the average over every order in which the changes could have happened.</summary>
public class EveryOrderTests
{
    private const int MostOrders = 800;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds))]
    public void Explain_TinyChange_IsTheAverageOverAllAdmissibleOrders(int seed)
    {
        var change = new AnyChange(seed, mostGroups: 2, mostMeasures: 2);
        var score = Explainer.Of(change.From, change.To).Views[0].Score;
        var orders = new EveryOrder(change.From, change.To);
        if (score.Delta is null || orders.Orders("mean") > MostOrders)
            return;

        var parts = score.Parts.Where(p => p.Kind != PartKind.Rounding).GroupBy(Key).ToDictionary(g => g.Key, g => g.Sum(p => (double)p.Points!.Value));
        foreach (var average in orders.Average("mean").GroupBy(a => KeyOf(a.Key)))
            parts.GetValueOrDefault(average.Key).ShouldBe(average.Sum(a => a.Value), 1e-8, $"{average.Key} of {orders.Orders("mean")} orders");
    }

    private static string Key(Part part) => part.Measure is { } measure ? $"{part.Group}/{measure}" : $"{part.Group}//{(part.Kind == PartKind.Weight ? "weight" : "cap")}";

    /// <summary>"GROUP/MEASURE" of a measure's factor; a group's weight and a cap are themselves.</summary>
    private static string KeyOf(string change) => change.Contains("//", StringComparison.Ordinal) ? change : change[..change.LastIndexOf('/')];

    [Fact]
    public void Explain_TinyChanges_AreManyEnoughToProveSomething()
    {
        var walked = Enumerable.Range(1, 200).Select(seed => new AnyChange(seed, 2, 2))
            .Count(c => Explainer.Of(c.From, c.To).Views[0].Score is { Delta: not null, Parts.Length: > 1 } && new EveryOrder(c.From, c.To).Orders("mean") <= MostOrders);

        walked.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Orders_UpToThreeChanges_RotationsAreAllOrders()
    {
        for (var players = 1; players <= 3; players++)
        {
            for (var player = 0; player < players; player++)
                Shares(Orders.Rotations(players, player)).ShouldBe(Shares(Orders.Every(players, player)));
        }
    }

    private static List<string> Shares(IEnumerable<Coalition> coalitions) =>
    [
        .. coalitions.GroupBy(c => string.Join(' ', c.Has)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}: {g.Sum(c => c.Weight):0.######}"),
    ];
}
