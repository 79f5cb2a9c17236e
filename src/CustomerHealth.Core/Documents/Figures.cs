using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>Numbers and dates in English, as chat and documents without another language print them; other languages have a <see cref="FigureFormat"/> of their own.</summary>
public static class Figures
{
    /// <summary>Stands where there is no figure, in every language.</summary>
    public const string None = "–";

    private static FigureFormat English => Language.English.Figures;

    /// <inheritdoc cref="FigureFormat.Date" />
    public static string Date(LocalDate day) => English.Date(day);

    /// <inheritdoc cref="FigureFormat.Number" />
    public static string Number(double value) => English.Number(value);

    /// <inheritdoc cref="FigureFormat.Percent" />
    public static string Percent(double share) => English.Percent(share);

    /// <inheritdoc cref="FigureFormat.Score" />
    public static string Score(double? score, View view) => English.Score(score, view);

    /// <inheritdoc cref="FigureFormat.Rounded" />
    public static double Rounded(double score, View view) => FigureFormat.Rounded(score, view);

    /// <inheritdoc cref="FigureFormat.Change" />
    public static string Change(double? change) => English.Change(change);

    /// <summary>1 month, 2 months.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for none or several; null puts an s behind the word for one.</param>
    public static string Count(int count, string one, string? many = null) => English.Count(count, one, many ?? one + "s");

    /// <inheritdoc cref="FigureFormat.List" />
    public static string List(string[] parts) => English.List(parts);

    /// <summary>A sentence made elsewhere, in any language, with its percent signs held to their numbers.</summary>
    public static string Held(string sentence) => sentence.Replace(" %", "\u00A0%", StringComparison.Ordinal);
}
