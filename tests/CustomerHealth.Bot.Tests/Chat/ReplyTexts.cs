using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests.Chat;

/// <summary>Everything that a reply says, wherever it says it.</summary>
internal static class ReplyTexts
{
    /// <summary>Every text of an object and of what it is made of; numbers and dates as they are printed without a culture.</summary>
    public static IEnumerable<string> Of(object? value) => value switch
    {
        null => [],
        string text => [text],
        JsonNode json => [json.ToJsonString()],
        JsonElement json => [json.GetRawText()],
        IFormattable number and not IEnumerable when value.GetType().IsPrimitive || value is decimal || value.GetType().Namespace == "NodaTime" => [number.ToString(null, CultureInfo.InvariantCulture)],
        IEnumerable items => items.Cast<object?>().SelectMany(Of),
        _ when value.GetType().IsEnum => [],
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Of(p.GetValue(value))),
    };
}
