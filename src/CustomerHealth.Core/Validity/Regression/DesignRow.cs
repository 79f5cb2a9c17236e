namespace CustomerHealth.Core.Validity.Regression;

/// <summary>A row of a design matrix: its numbers, and which of the 0/1 columns are 1.</summary>
/// <param name="Numbers">Values of the first columns.</param>
/// <param name="Ones">Numbers of the columns, after the first ones, that are 1.</param>
public readonly record struct DesignRow(double[] Numbers, int[] Ones)
{
    /// <summary>The linear predictor.</summary>
    /// <param name="weights">The intercept, then one for each column.</param>
    public double Predict(ReadOnlySpan<double> weights)
    {
        var sum = weights[0];
        for (var i = 0; i < Numbers.Length; i++)
            sum += weights[i + 1] * Numbers[i];
        foreach (var one in Ones)
            sum += weights[one + 1];
        return sum;
    }

    /// <summary>Calls back for each column that is not 0, the intercept (column 0) first, in rising order.</summary>
    /// <param name="places">Filled with the columns.</param>
    /// <param name="values">Filled with their values.</param>
    /// <returns>How many there are.</returns>
    public int Spread(int[] places, double[] values)
    {
        (places[0], values[0]) = (0, 1);
        var count = 1;
        for (var i = 0; i < Numbers.Length; i++)
            (places[count], values[count++]) = (i + 1, Numbers[i]);
        foreach (var one in Ones)
            (places[count], values[count++]) = (one + 1, 1);
        return count;
    }
}
