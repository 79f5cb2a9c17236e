using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HandlebarsDotNet;

namespace CustomerHealth.Documents.Templates;

/// <summary>The helpers of templates. Those that write know the one place they may write to; the scan holds them to it.</summary>
internal static class TemplateHelpers
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Register(IHandlebars engine, PrintedNumber numbers)
    {
        engine.RegisterHelper("json", (output, _, arguments) => output.WriteSafeString(Json(Known(arguments[0]))));
        engine.RegisterHelper("yaml", (output, _, arguments) => output.WriteSafeString(Json(Word(arguments[0])))); // a JSON text is a YAML scalar
        engine.RegisterHelper("spark", (output, _, arguments) => output.WriteSafeString(Spark(arguments[0])));
        engine.RegisterHelper("rag", (output, _, arguments) => output.WriteSafeString(Rag(arguments)));
        engine.RegisterHelper("concat", (_, arguments) => Joined([.. arguments.Select(Word)]));
        engine.RegisterHelper("eq", (_, arguments) => string.Equals(Word(arguments[0]), Word(arguments[1]), StringComparison.Ordinal));
        engine.RegisterHelper("gt", (_, arguments) => numbers.Read(Word(arguments[0])) > numbers.Read(Word(arguments[1])));
    }

    private static string Joined(string[] words)
    {
        RenderLimits.Current.Joined(words.Sum(word => word.Length));
        return string.Concat(words);
    }

    private static string Json(object? value) => JsonSerializer.Serialize(value, OneLine);

    private static object? Known(object? value) => value is UndefinedBindingResult ? null : value;

    private static string Word(object? value) => Convert.ToString(Known(value), CultureInfo.InvariantCulture) ?? "";

    private static double Number(object? value) =>
        double.TryParse(Word(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static string Spark(object? value)
    {
        var numbers = value is IEnumerable rows and not string ? rows.Cast<object?>().Select(Number).Where(double.IsFinite).ToList() : [];
        return numbers.Count < 2 ? "" : $"`spark:{string.Join(',', numbers.Select(n => n.ToString("0.##", CultureInfo.InvariantCulture)))}`";
    }

    private static string Rag(Arguments arguments)
    {
        var status = string.Concat(Word(arguments[0]).Where(char.IsAsciiLetter));
        var text = arguments.Length > 1 ? string.Concat(Word(arguments[1]).Where(IsCodeSafe)).Trim() : "";
        return status.Length == 0 ? "" : text.Length == 0 ? $"`rag:{status}`" : $"`rag:{status} {text}`";
    }

    private static bool IsCodeSafe(char sign) => !char.IsControl(sign) && sign is not ('`' or '|' or '\u2028' or '\u2029');
}
