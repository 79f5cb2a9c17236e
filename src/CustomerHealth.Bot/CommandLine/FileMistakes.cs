using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>What is wrong with a file that was to be read, in words.</summary>
internal static class FileMistakes
{
    private const int MostNamed = 1_000;

    /// <exception cref="BadInputException">There are mistakes; each has its line.</exception>
    public static void Check(ImmutableArray<RefusedRow> mistakes)
    {
        if (mistakes is [])
            return;
        var count = mistakes.Length switch
        {
            1 => "1 mistake; nothing was worked out.",
            >= MostNamed => string.Create(CultureInfo.InvariantCulture, $"The first {MostNamed:N0} mistakes; nothing was worked out."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{mistakes.Length} mistakes; nothing was worked out."),
        };
        throw new BadInputException(string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.ToString()).Append(count)));
    }
}
