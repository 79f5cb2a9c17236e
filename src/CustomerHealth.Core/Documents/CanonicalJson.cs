using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerHealth.Core.Documents;

/// <summary>JSON in one spelling only: keys in ordinal order, no white space, the shortest form of each number that reads back the same.</summary>
internal static class CanonicalJson
{
    public static string Write(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool yes: writer.WriteBooleanValue(yes); break;
            case int whole: writer.WriteNumberValue(whole); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal money: writer.WriteNumberValue(money / 1.0000000000000000000000000000m); break; // 5.00 and 5 are one number
            case IReadOnlyDictionary<string, object?> fields: WriteObject(writer, fields); break;
            case IEnumerable rows: WriteArray(writer, rows); break;
            default: throw new ArgumentException($"A snapshot cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable rows)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
            Write(writer, row);
        writer.WriteEndArray();
    }
}
