using CustomerHealth.Core.Explanations.Games;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>SC-12: how near the rotations, which stand for all orders where there are more than eight changes, come to them.</summary>
public class OrdersTests
{
    private const int Games = 60;

    /// <summary>Points of 100 by which the worst part of these games may be off, of measures that jump between 0, 50 and 100, age and come at random.</summary>
    private const double Worst = 4;

    /// <summary>The same for the mean part.</summary>
    private const double Mean = 0.35;

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Rotations_WhereAllOrdersCanBeWalked_AreNearThem(int players)
    {
        var random = new Random(players);
        List<double> off = [];
        for (var i = 0; i < Games; i++)
        {
            var game = new AnyGame(random, players);
            var exact = Enumerable.Range(0, players).Select(p => game.Value(Orders.Every(players, p), p)).ToList();
            var near = Enumerable.Range(0, players).Select(p => game.Value(Orders.Rotations(players, p), p)).ToList();
            near.Sum().ShouldBe(exact.Sum(), 1e-9, "both sum to the change");
            off.AddRange(exact.Zip(near, (e, n) => Math.Abs(e - n)));
        }

        off.Max().ShouldBeInRange(1e-6, Worst);
        off.Average().ShouldBeLessThan(Mean);
    }

    /// <summary>A group of measures, some of which aged, came, or were weighted anew, and perhaps a cap.</summary>
    private sealed class AnyGame
    {
        private readonly (double Weight, double Points)[] _from;
        private readonly (double Weight, double Points)[] _to;
        private readonly double _cap;

        public AnyGame(Random random, int players)
        {
            _from = [.. Enumerable.Range(0, players).Select(_ => Any(random))];
            _to = [.. Enumerable.Range(0, players).Select(_ => Any(random))];
            _cap = random.Next(3) == 0 ? 49 : 100;
            (_from[0].Weight, _to[0].Weight) = (1, 1);
        }

        /// <summary>What one change adds, averaged over what may have happened before it.</summary>
        public double Value(IEnumerable<Coalition> orders, int player) => orders.Sum(o =>
        {
            bool[] with = [.. o.Has];
            with[player] = true;
            return o.Weight * (Worth(with) - Worth(o.Has));
        });

        private double Worth(bool[] has)
        {
            var now = has.Select((h, i) => h ? _to[i] : _from[i]).ToList();
            return Math.Min(_cap, now.Sum(m => m.Weight * m.Points) / now.Sum(m => m.Weight));
        }

        private static (double, double) Any(Random random) => (random.Next(5) == 0 ? 0 : random.Next(1, 4), random.Next(3) * 50);
    }
}
