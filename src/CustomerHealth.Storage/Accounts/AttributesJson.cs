using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Storage.Accounts;

/// <summary>Accounts, people, pods and what is said of facts as JSON: the same attributes always give the same text, so comparing texts compares attributes.</summary>
internal static class AttributesJson
{
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LocalDateJsonConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>An account as text.</summary>
    public static string Write(Account account) => JsonSerializer.Serialize(Canonical(account), Options);

    /// <summary>A person as text.</summary>
    public static string Write(Person person) => JsonSerializer.Serialize(person, Options);

    /// <summary>A pod as text.</summary>
    public static string Write(Pod pod) => JsonSerializer.Serialize(pod, Options);

    /// <summary>Columns as text; those that are null are left out.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, object?>> columns) =>
        JsonSerializer.Serialize(columns.Where(column => column.Value is not null).ToDictionary(StringComparer.Ordinal), Options);

    /// <summary>What <c>Write</c> wrote.</summary>
    /// <exception cref="StoreException">It is something else.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw Damaged<T>("it is null", inner: null);
        }
        catch (JsonException wrong)
        {
            throw Damaged<T>(wrong.Message, wrong);
        }
    }

    private static StoreException Damaged<T>(string why, Exception? inner)
    {
        var sentence = $"The attributes of a stored {typeof(T).Name.ToLowerInvariant()} are damaged ({why}); was the store changed by hand? Import it again, or restore a backup.";
        return inner is null ? new StoreException(sentence) : new StoreException(sentence, inner);
    }

    // 1200.50 and 1200.5 are one amount; dividing by 1.000… drops the zeros.
    private static Account Canonical(Account account) => account with
    {
        Aliases = account.Aliases.IsDefault ? [] : account.Aliases,
        Mrr = account.Mrr / OneWithAllDecimals,
    };
}
