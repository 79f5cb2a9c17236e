namespace CustomerHealth.Bot.Tests;

/// <summary>Area under the ROC curve on midranks, ties counting half (Mann and Whitney 1947).</summary>
internal static class Auc
{
    public static double Of((double Risk, bool Churned)[] rows)
    {
        Array.Sort(rows, (a, b) => a.Risk.CompareTo(b.Risk));
        double ranks = 0;
        var churners = rows.Count(r => r.Churned);
        for (var i = 0; i < rows.Length;)
        {
            var end = i;
            while (end < rows.Length && rows[end].Risk == rows[i].Risk)
                end++;
            ranks += rows[i..end].Count(r => r.Churned) * (i + 1 + end) / 2.0;
            i = end;
        }

        return (ranks - churners * (churners + 1.0) / 2) / ((double)churners * (rows.Length - churners));
    }
}
