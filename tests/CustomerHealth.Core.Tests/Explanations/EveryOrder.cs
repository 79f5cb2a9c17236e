using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>
/// The definition taken literally: walks every admissible order of the elementary changes of a view, one real engine evaluation of each
/// measure after each step, and averages what each change added. Shares no code with the games.
/// </summary>
internal sealed class EveryOrder(ScoredDay from, ScoredDay to)
{
    private const string CapChange = "cap";
    private static readonly string[] Factors = ["readings", "day", "definition", "attributes", "tenure", "weight"];
    private readonly Dictionary<string, double?> _points = [];
    private readonly Dictionary<ScoredDay, AccountHealth> _ends = [];
    private double? _middle;

    /// <summary>Average points of each change of the view: "GROUP/MEASURE/FACTOR", "GROUP//weight", "GROUP//cap", "//cap".</summary>
    public Dictionary<string, double> Average(string view)
    {
        var (before, after) = (View(from, view), View(to, view));
        var players = Players(before, after);
        var sums = new Dictionary<string, double>();
        var orders = 0;
        foreach (var order in OrdersOf(players))
        {
            orders++;
            HashSet<string> done = [];
            var last = Worth(before, after, done);
            foreach (var change in order)
            {
                done.Add(change);
                var next = Worth(before, after, done);
                sums[change] = sums.GetValueOrDefault(change) + next - last;
                last = next;
            }
        }

        return sums.ToDictionary(s => s.Key, s => s.Value / orders);
    }

    /// <summary>How many orders there are.</summary>
    public long Orders(string view)
    {
        var players = Players(View(from, view), View(to, view));
        return Factorial(players.Count) * players.Select(g => Factorial(g.Count) * g.Select(m => Factorial(m.Count)).Aggregate(1L, (a, b) => a * b)).Aggregate(1L, (a, b) => a * b);
    }

    private static long Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);

    private static View View(ScoredDay day, string view) => day.Scorecard.Views.Single(v => v.Key == view);

    /// <summary>Groups of measures of factors.</summary>
    private List<List<List<string>>> Players(View before, View after)
    {
        List<List<List<string>>> groups = [];
        foreach (var group in before.Groups.Concat(after.Groups).Select(g => g.Key).Distinct())
        {
            List<List<string>> members = [];
            var (g0, g1) = (GroupOf(before, group), GroupOf(after, group));
            foreach (var measure in (g0?.Measures ?? []).Concat(g1?.Measures ?? []).Select(m => m.Key).Distinct())
            {
                List<string> factors = [.. Factors.Where(f => Matters(before, after, (group, measure), f)).Select(f => $"{group}/{measure}/{f}")];
                if (factors.Count > 0)
                    members.Add(factors);
            }

            if ((g0?.Weight ?? 0) != (g1?.Weight ?? 0))
                members.Add([$"{group}//weight"]);
            if (Ends(before, after, group) is var (first, last) && first != last)
                members.Add([$"{group}//{CapChange}"]);
            if (members.Count > 0)
                groups.Add(members);
        }

        if (Ends(before, after, null) is var (then, now) && then != now)
            groups.Add([[$"//{CapChange}"]]);
        return groups;
    }

    private bool Matters(View before, View after, (string Group, string Measure) key, string factor)
    {
        for (var mask = 0; mask < 1 << Factors.Length; mask++)
        {
            HashSet<string> done = [.. Factors.Where((_, i) => (mask >> i & 1) == 1).Select(f => $"{key.Group}/{key.Measure}/{f}")];
            var without = Fresh(before, after, key, [.. done.Where(d => !d.EndsWith(factor, StringComparison.Ordinal))]);
            if (without != Fresh(before, after, key, [.. done, $"{key.Group}/{key.Measure}/{factor}"]))
                return true;
        }

        return false;
    }

    private double Worth(View before, View after, HashSet<string> done)
    {
        if (ScoreOf(before, after, done) is { } score)
            return score;
        _middle ??= (ScoreOf(before, after, [])!.Value + ScoreOf(before, after, All(before, after))!.Value) / 2;
        return _middle.Value;
    }

    private HashSet<string> All(View before, View after) => [.. Players(before, after).SelectMany(g => g).SelectMany(m => m)];

    private double? ScoreOf(View before, View after, HashSet<string> done)
    {
        double weights = 0, sum = 0;
        foreach (var key in before.Groups.Concat(after.Groups).Select(g => g.Key).Distinct())
        {
            var (g0, g1) = (GroupOf(before, key), GroupOf(after, key));
            double fresh = 0, points = 0;
            foreach (var measure in (g0?.Measures ?? []).Concat(g1?.Measures ?? []).Select(m => m.Key).Distinct())
            {
                var (w, p) = Fresh(before, after, (key, measure), done);
                fresh += w;
                points += w * p;
            }

            if (fresh <= 0)
                continue;
            var score = Math.Min(points / fresh, Cap(key));
            var weight = (done.Contains($"{key}//weight") ? g1?.Weight : g0?.Weight) ?? 0;
            weights += weight;
            sum += weight * score;
        }

        return weights > 0 ? Math.Min(sum / weights, Cap(null)) : null;

        double Cap(string? group) => Ends(before, after, group) is var (first, last) && done.Contains($"{group}//{CapChange}") ? last : first;
    }

    /// <summary>Weight and points of a measure as the engine scores it alone in a view, from a mixture of both ends.</summary>
    private (double Weight, double Points) Fresh(View before, View after, (string Group, string Measure) key, HashSet<string> done)
    {
        var (g0, g1) = (GroupOf(before, key.Group), GroupOf(after, key.Group));
        var (m0, m1) = (MeasureOf(g0 ?? g1!, key.Measure), MeasureOf(g1 ?? g0!, key.Measure));
        var chosen = (Has("definition") ? m1 ?? m0 : m0 ?? m1)!;
        var weight = (Has("weight") ? m1?.Weight : m0?.Weight) ?? 0;
        var memo = $"{key} {Has("readings")} {Has("day")} {Has("definition")} {Has("attributes")} {Has("tenure")}";
        if (!_points.TryGetValue(memo, out var points))
        {
            var asOf = (Has("readings") ? to : from).AsOf.SeenOn((Has("day") ? to : from).AsOf.Day);
            var account = (Has("attributes") ? to : from).Evidence.Account;
            var alone = Testing.Given.Scorecard(Testing.Given.View("v", Testing.Given.Group("g", AtTenure(chosen, account.TenureMonths((Has("tenure") ? to : from).AsOf.Day)))));
            points = _points[memo] = new HealthEngine(alone, asOf).Score(account, from.Evidence.History).Views[0].Groups[0].Measures[0].Points;
        }

        return points is { } p && weight > 0 ? (weight, p) : (0, 0);

        bool Has(string factor) => done.Contains($"{key.Group}/{key.Measure}/{factor}");
    }

    /// <summary>The measure as it is for an account of this tenure, whatever the day: a condition that asks for another tenure never holds.</summary>
    private static Measure AtTenure(Measure measure, int? months) => measure with
    {
        Rules = [.. measure.Rules.Where(r => Fits(r.When, months)).Select(r => r with { When = Tenureless(r.When) })],
        NotApplicableWhen = [.. measure.NotApplicableWhen.Where(c => Fits(c, months)).Select(Tenureless)],
    };

    private static bool Fits(Condition condition, int? months) => (condition.TenureFrom is null && condition.TenureBelow is null)
        || (months >= (condition.TenureFrom ?? 0) && months < (condition.TenureBelow ?? int.MaxValue));

    private static Condition Tenureless(Condition condition) => condition with { TenureFrom = null, TenureBelow = null };

    /// <summary>
    /// The cap of the view, or one of its groups, at both ends: only where it holds the score down, unless the same cap is there at both ends
    /// and holds at one; where one end has no such group, as at the other.
    /// </summary>
    private (double From, double To) Ends(View before, View after, string? group)
    {
        var (first, last) = (Held(before, from, group), Held(after, to, group));
        if (group is not null && (GroupOf(before, group) is null || GroupOf(after, group) is null))
            return (first ?? last ?? double.PositiveInfinity, last ?? first ?? double.PositiveInfinity);
        var (then, now) = (There(before, from, group), There(after, to, group));
        var constant = then is not null && (first ?? last) is not null && then == now;
        return constant ? (then!.Value.Points, then.Value.Points) : (first ?? double.PositiveInfinity, last ?? double.PositiveInfinity);
    }

    /// <summary>To how many points a cap holds the score down on a day; null when none does.</summary>
    private double? Held(View view, ScoredDay day, string? group)
    {
        var result = (_ends[day] = _ends.GetValueOrDefault(day) ?? new HealthEngine(day.Scorecard, day.AsOf).Score(day.Evidence)).Views.First(v => v.View.Key == view.Key);
        return (group is null ? result.Cap : result.Groups.FirstOrDefault(g => g.Group.Key == group)?.Cap)?.Points;
    }

    /// <summary>The lowest cap that is there on a day, whatever the score: an override by its number, a rule by its reason.</summary>
    private static (double Points, string Name)? There(View view, ScoredDay day, string? group) =>
        new Caps(day.Scorecard, day.AsOf).On(view, group, double.PositiveInfinity, day.Evidence) is { } cap
            ? (cap.Points, cap.Source.StartsWith("override", StringComparison.Ordinal) ? cap.Source : cap.Why)
            : null;

    private static Group? GroupOf(View view, string key) => view.Groups.FirstOrDefault(g => g.Key == key);

    private static Measure? MeasureOf(Group group, string key) => group.Measures.FirstOrDefault(m => m.Key == key);

    private static IEnumerable<IEnumerable<string>> OrdersOf(List<List<List<string>>> groups) =>
        Permutations(groups).SelectMany(g => Product([.. g.Select(OrdersOf)]));

    private static IEnumerable<IEnumerable<string>> OrdersOf(List<List<string>> members) =>
        Permutations(members).SelectMany(m => Product([.. m.Select(f => Permutations(f).Select(p => p.AsEnumerable()))]));

    /// <summary>One of each, joined, in every way.</summary>
    private static IEnumerable<IEnumerable<string>> Product(List<IEnumerable<IEnumerable<string>>> parts) => parts is []
        ? [[]]
        : parts[0].SelectMany(first => Product(parts[1..]).Select(first.Concat));

    private static IEnumerable<List<T>> Permutations<T>(List<T> items)
    {
        if (items.Count == 0)
            yield return [];
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var rest in Permutations<T>([.. items[..i], .. items[(i + 1)..]]))
                yield return [items[i], .. rest];
        }
    }
}
