using System.Globalization;
using System.Text.Json;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>
/// GC-10: every number of <c>stats_vectors.json</c> but those of rankings, which the validity statistics are held to. Some cases are published ones
/// (Newcombe 1998; Fisher's tea taster); each key of each case is looked up, and one that is not known fails.
/// </summary>
public sealed class StatsVectorTests
{
    private const double Tolerance = 1e-9;

    private static readonly JsonElement Vectors = JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "expected", "stats_vectors.json")));

    private static readonly Dictionary<string, Func<TwoArms, object?>> Numbers = new()
    {
        ["p1"] = arms => arms.Control.Rate,
        ["p2"] = arms => arms.Variant.Rate,
        ["diff"] = arms => arms.Difference,
        ["rel_lift"] = arms => arms.RelativeLift,
        ["z_pooled"] = arms => arms.Z,
        ["p_two_sided"] = arms => arms.TwoSidedP,
        ["p_one_sided_variant_better"] = arms => arms.OneSidedP,
        ["confidence_pct"] = arms => 100 * (1 - arms.TwoSidedP),
        ["ci95_wald"] = arms => arms.Wald95,
        ["ci95_newcombe"] = arms => arms.Newcombe95,
        ["wilson1"] = arms => arms.Control.Wilson95(),
        ["wilson2"] = arms => arms.Variant.Wilson95(),
        ["verdict"] = arms => Verdicts.Word(Verdicts.Of(arms, arms.TwoSidedP)),
        ["fisher_two_sided"] = arms => arms.FisherP,
        ["chi2"] = arms => arms.ChiSquare,
        ["chi2_yates_p"] = arms => arms.YatesP,
    };

    public static TheoryData<string> Parts => [.. Vectors.EnumerateObject().Select(part => part.Name)];

    [Theory, MemberData(nameof(Parts))]
    public void Vectors_EveryPart_IsMet(string part)
    {
        var expected = Vectors.GetProperty(part);
        switch (part)
        {
            case "published":
            case "ranking":
                break;
            case "z975":
                Normal.Z975.ShouldBe(expected.GetDouble(), 1e-14);
                break;
            case "wilson":
                foreach (var one in expected.EnumerateArray())
                    Check(new Proportion(Whole(one, "x"), Whole(one, "n")).Wilson95(), one.GetProperty("low_high"), one.ToString());
                break;
            case "two_arms":
                foreach (var one in expected.EnumerateArray())
                    CheckArms(one);
                break;
            case "multiple_testing":
                foreach (var one in expected.EnumerateArray())
                    CheckSeveral(one);
                break;
            default:
                throw new ShouldAssertException($"nothing is known of '{part}'");
        }
    }

    private static void CheckArms(JsonElement one)
    {
        var arms = new TwoArms(new(Whole(one, "x1"), Whole(one, "n1")), new(Whole(one, "x2"), Whole(one, "n2")));
        foreach (var number in one.EnumerateObject().Where(number => number.Name is not ("x1" or "n1" or "x2" or "n2")))
            Check(Numbers[number.Name](arms), number.Value, $"{number.Name} of {one}");
    }

    private static void CheckSeveral(JsonElement one)
    {
        double[] p = [.. one.GetProperty("p").EnumerateArray().Select(value => value.GetDouble())];
        double[] holm = [.. one.GetProperty("holm").EnumerateArray().Select(value => value.GetDouble())];
        double[] hochberg = [.. one.GetProperty("bh").EnumerateArray().Select(value => value.GetDouble())];
        SeveralTests.Holm(p).ShouldBe(holm, Tolerance);
        SeveralTests.BenjaminiHochberg(p).ShouldBe(hochberg, Tolerance);
    }

    private static void Check(object? actual, JsonElement expected, string what)
    {
        if (actual is Interval interval)
        {
            Check(interval.Low, expected[0], what);
            Check(interval.High, expected[1], what);
        }
        else if (expected.ValueKind == JsonValueKind.Number)
        {
            Convert.ToDouble(actual.ShouldNotBeNull(what), CultureInfo.InvariantCulture).ShouldBe(expected.GetDouble(), Tolerance * Math.Max(1, Math.Abs(expected.GetDouble())), what);
        }
        else
        {
            actual.ShouldBe(expected.GetString(), what);
        }
    }

    private static long Whole(JsonElement one, string key) => one.GetProperty(key).GetInt64();
}
