using Microsoft.AspNetCore.Authentication;

namespace CustomerHealth.Bot.Api;

/// <summary>Who may use the API.</summary>
internal sealed class ApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>Name of the scheme and of the section of the settings.</summary>
    public const string Scheme = "Api";

    /// <summary>The callers: name, and SHA-256 of the key. The keys themselves are kept nowhere.</summary>
    public IReadOnlyList<(string Name, byte[] Sha256)> Keys { get; set; } = [];

    /// <summary>The callers of the settings; empty when the API is off.</summary>
    public static IReadOnlyList<(string Name, byte[] Sha256)> Read(IConfiguration configuration) =>
    [
        .. configuration.GetSection("Api:Keys").GetChildren()
            .Where(key => !string.IsNullOrWhiteSpace(key["name"]) && !string.IsNullOrWhiteSpace(key["sha256"]))
            .Select(key => (key["name"]!, Convert.FromHexString(key["sha256"]!))),
    ];
}
