using System.Globalization;
using System.Text.Json;

namespace CustomerHealth.Sources.Observations;

/// <summary>Takes texts out of JSON that is well formed but may hold what no text can: half of a surrogate pair, or bytes that are not UTF-8.</summary>
internal static class JsonTexts
{
    /// <summary>The end of the sentence about such a text.</summary>
    public const string Broken = "holds half of a surrogate pair, or bytes that are not UTF-8; this is not text";

    /// <summary>A text; null when it is broken.</summary>
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // the reader's only word for it; the caller refuses the row
        }
    }

    /// <summary>The name of a property; null when it is broken.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A number in its shortest form, so that 7, 7.0 and 7e0 are one content; as written when a double does not hold it exactly.</summary>
    public static string OfNumber(JsonElement number)
    {
        var written = number.GetRawText();
        if (!number.TryGetDouble(out var value) || !double.IsFinite(value) || !TryExact(written, out var exact))
            return written;
        if (exact == 0)
            return IsZero(written) ? "0" : written; // what is too small for a decimal is not 0
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return TryExact(shortest, out var kept) && kept == exact ? shortest : written;
    }

    private static bool IsZero(string written) => !written.AsSpan()[..(written.AsSpan().IndexOfAny('e', 'E') is >= 0 and var e ? e : written.Length)].ContainsAnyInRange('1', '9');

    private static bool TryExact(string text, out decimal exact) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out exact);
}
