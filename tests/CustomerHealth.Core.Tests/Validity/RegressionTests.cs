using CustomerHealth.Core.Validity.Regression;

namespace CustomerHealth.Core.Tests.Validity;

/// <summary>SC-15: the yardstick is the one optimum of its loss.</summary>
public class RegressionTests
{
    /// <summary>At the optimum the gradient of log-loss + |w|²/2 is zero, the intercept's without the penalty.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fit_AnyRows_EndsWhereTheGradientIsZero(int seed)
    {
        var random = new Random(seed);
        DesignRow[] rows = [.. Enumerable.Range(0, 300).Select(_ => new DesignRow([random.NextDouble(), random.NextDouble() - 1], random.Next(2) == 0 ? [2] : []))];
        bool[] churned = [.. rows.Select(r => random.NextDouble() < 0.2 + (0.5 * r.Numbers[0]))];

        var weights = LogisticRegression.Fit(rows, churned, 3);

        for (var column = 0; column <= 3; column++)
            Gradient(rows, churned, weights, column).ShouldBe(0, 1e-8);
    }

    /// <summary>The penalty keeps what parts the outcomes without fail from growing for ever.</summary>
    [Fact]
    public void Fit_OutcomeKnownFromOneColumn_Ends()
    {
        DesignRow[] rows = [.. Enumerable.Range(0, 40).Select(i => new DesignRow([i < 20 ? -1 : 1], []))];
        bool[] churned = [.. Enumerable.Range(0, 40).Select(i => i >= 20)];

        var weights = LogisticRegression.Fit(rows, churned, 1);

        weights[1].ShouldBeInRange(1, 10);
        Gradient(rows, churned, weights, 1).ShouldBe(0, 1e-8);
    }

    private static double Gradient(DesignRow[] rows, bool[] churned, double[] weights, int column)
    {
        var sum = column == 0 ? 0 : weights[column];
        for (var i = 0; i < rows.Length; i++)
        {
            var value = column == 0 ? 1 : column <= rows[i].Numbers.Length ? rows[i].Numbers[column - 1] : rows[i].Ones.Contains(column - 1) ? 1 : 0;
            sum += (LogisticRegression.Probability(rows[i].Predict(weights)) - (churned[i] ? 1 : 0)) * value;
        }

        return sum;
    }
}
