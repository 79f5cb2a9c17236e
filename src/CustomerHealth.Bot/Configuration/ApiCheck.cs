using System.Globalization;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds what is wrong in section <c>Api</c>. With no key the API is off.</summary>
internal static class ApiCheck
{
    private const int Digits = 64;

    /// <summary>Every mistake of the section.</summary>
    public static IEnumerable<SettingsFault> Of(IConfigurationSection api)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in api.GetSection("Keys").GetChildren())
        {
            var path = $"Api:Keys:{key.Key}";
            foreach (var unknown in key.GetChildren().Select(c => c.Key).Where(c => !IsKnown(c)))
                yield return new SettingsFault($"{path}:{unknown}", "CHB002", $"{path}:{unknown} is not a setting; expected name and sha256.");
            if (string.IsNullOrWhiteSpace(key["name"]))
                yield return Wrong($"{path}:name", "is missing; name who uses the key, it stands in the audit log.");
            else if (!names.Add(key["name"]!))
                yield return Wrong($"{path}:name", $"is '{key["name"]}', which another key has; give each its own.");
            if (key["sha256"] is not { Length: Digits } hash || !hash.All(char.IsAsciiHexDigit))
                yield return Wrong($"{path}:sha256", $"is no SHA-256; expected {Digits} hex digits, as 'printf %s KEY | sha256sum' prints them.");
        }

        if (api["RequestsPerMinute"] is { } limit && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            yield return Wrong("Api:RequestsPerMinute", $"is '{limit}'; expected a whole number above 0.");
    }

    private static bool IsKnown(string key) =>
        key.Equals("name", StringComparison.OrdinalIgnoreCase) || key.Equals("sha256", StringComparison.OrdinalIgnoreCase);

    private static SettingsFault Wrong(string key, string what) => new(key, "CHB003", $"{key} {what}");
}
