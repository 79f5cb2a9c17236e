namespace CustomerHealth.Core.Validity.Regression;

/// <summary>
/// Logistic regression with a ridge (Hoerl and Kennard 1970; le Cessie and van Houwelingen 1992): minimises the sum of log-losses + |w|²/2,
/// the intercept free. It is strictly convex, so that Newton's method with step halving, run to the end, finds the one optimum.
/// </summary>
public static class LogisticRegression
{
    private const int MostSteps = 100;
    private const int MostHalvings = 40;
    private const double SmallestStep = 1e-11;

    /// <summary>Fits it.</summary>
    /// <param name="rows">At least one that churned and one that did not.</param>
    /// <param name="churned">For each row.</param>
    /// <param name="columns">How many columns the rows have, without the intercept.</param>
    /// <returns>The intercept, then a coefficient for each column.</returns>
    public static double[] Fit(IReadOnlyList<DesignRow> rows, IReadOnlyList<bool> churned, int columns)
    {
        var weights = new double[columns + 1];
        var rate = churned.Count(c => c) / (double)churned.Count;
        weights[0] = Math.Log(rate / (1 - rate));
        var loss = Loss(rows, churned, weights);
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Direction(rows, churned, weights);
            var largest = direction.Max(Math.Abs);
            (weights, loss) = Walk(rows, churned, (weights, loss), direction);
            if (largest < SmallestStep)
                return weights;
        }

        return weights;
    }

    /// <summary>The probability of a linear predictor.</summary>
    public static double Probability(double predictor) => predictor >= 0
        ? 1 / (1 + Math.Exp(-predictor))
        : Math.Exp(predictor) / (1 + Math.Exp(predictor));

    private static (double[] Weights, double Loss) Walk(
        IReadOnlyList<DesignRow> rows, IReadOnlyList<bool> churned, (double[] Weights, double Loss) from, double[] direction)
    {
        var size = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, size /= 2)
        {
            double[] weights = [.. from.Weights.Zip(direction, (w, d) => w + (size * d))];
            var loss = Loss(rows, churned, weights);
            if (loss <= from.Loss + (1e-13 * Math.Abs(from.Loss)))
                return (weights, loss);
        }

        return from;
    }

    private static double Loss(IReadOnlyList<DesignRow> rows, IReadOnlyList<bool> churned, double[] weights)
    {
        var loss = weights.Skip(1).Sum(w => w * w) / 2;
        for (var i = 0; i < rows.Count; i++)
        {
            var predictor = rows[i].Predict(weights);
            var wrong = churned[i] ? -predictor : predictor;
            loss += wrong > 0 ? wrong + Math.Log(1 + Math.Exp(-wrong)) : Math.Log(1 + Math.Exp(wrong));
        }

        return loss;
    }

    private static double[] Direction(IReadOnlyList<DesignRow> rows, IReadOnlyList<bool> churned, double[] weights)
    {
        var size = weights.Length;
        var (hessian, gradient) = (new double[size, size], new double[size]);
        var (places, values) = (new int[size], new double[size]);
        for (var i = 0; i < rows.Count; i++)
        {
            var p = Probability(rows[i].Predict(weights));
            var (residual, curvature) = ((churned[i] ? 1 : 0) - p, p * (1 - p));
            var count = rows[i].Spread(places, values);
            for (var a = 0; a < count; a++)
            {
                gradient[places[a]] += residual * values[a];
                for (var b = 0; b <= a; b++)
                    hessian[places[a], places[b]] += curvature * values[a] * values[b];
            }
        }

        for (var a = 1; a < size; a++)
        {
            gradient[a] -= weights[a];
            hessian[a, a] += 1;
        }

        return Cholesky.Solve(hessian, gradient);
    }
}
