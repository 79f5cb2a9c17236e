namespace CustomerHealth.Documents.Charts;

/// <summary>What is left of a width when the labels of a chart have taken theirs.</summary>
internal static class ChartRoom
{
    /// <summary>Below this, bars and lines would be shorter than their labels are high.</summary>
    private const double Least = 24;

    /// <param name="block">For the message.</param>
    /// <param name="room">For the drawing itself, in PDF points.</param>
    /// <exception cref="DocumentException">Nothing could be read from it.</exception>
    public static double Checked(FencedBlock block, double room) => room >= Least
        ? room
        : throw new DocumentException(block.Line, $"The '{block.Name}' block has no room beside its labels and numbers; shorten them, leave the unit out, or take it out of its columns.");
}
