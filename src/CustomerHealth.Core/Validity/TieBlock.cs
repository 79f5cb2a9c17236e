namespace CustomerHealth.Core.Validity;

/// <summary>Rows of the same risk: no order between them can be told.</summary>
/// <param name="Start">Place of its first row in the ranking, from 0.</param>
/// <param name="Count">How many rows; at least 1.</param>
/// <param name="Events">How many of them churned.</param>
/// <param name="Risk">Their risk.</param>
public readonly record struct TieBlock(int Start, int Count, int Events, double Risk)
{
    /// <summary>How many of them did not churn.</summary>
    public int Others => Count - Events;
}
