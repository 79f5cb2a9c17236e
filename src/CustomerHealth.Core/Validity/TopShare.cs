namespace CustomerHealth.Core.Validity;

/// <summary>The riskiest rows, as many as somebody has time for.</summary>
/// <param name="K">How many rows.</param>
/// <param name="RowOrder">Ties broken by the order of the rows: what one who works down the list would meet.</param>
/// <param name="TieExpected">The block at the cut shared out pro rata: what to expect when ties are broken by chance; prefer this.</param>
/// <param name="TiedAtCut">Rows of the block that the cut falls into.</param>
public sealed record TopShare(int K, Capture RowOrder, Capture TieExpected, int TiedAtCut)
{
    /// <summary>The top tenth, rounded up.</summary>
    public static TopShare Decile(Ranking ranking) => Of(ranking, (ranking.Count + 9) / 10);

    /// <summary>The top k rows.</summary>
    /// <param name="ranking">At least one row, and one that churned.</param>
    /// <param name="k">1 to the number of rows.</param>
    public static TopShare Of(Ranking ranking, int k)
    {
        var inOrder = Enumerable.Range(0, k).Count(ranking.IsEvent);
        double expected = 0;
        foreach (var block in ranking.Blocks)
        {
            var left = k - block.Start;
            if (left > block.Count)
            {
                expected += block.Events;
                continue;
            }

            expected += (double)left * block.Events / block.Count;
            return new TopShare(k, Capture.Of(inOrder, k, ranking), Capture.Of(expected, k, ranking), block.Count);
        }

        throw new ArgumentOutOfRangeException(nameof(k), k, $"There are {ranking.Count} rows.");
    }
}
