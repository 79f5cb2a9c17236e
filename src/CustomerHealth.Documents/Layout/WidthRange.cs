namespace CustomerHealth.Documents.Layout;

/// <summary>What a text needs: its widest unbreakable piece, and its widest line when nothing is broken.</summary>
internal sealed record WidthRange(double Min, double Ideal);
