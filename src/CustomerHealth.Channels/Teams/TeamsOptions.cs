using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace CustomerHealth.Channels.Teams;

/// <summary>Section <c>Teams</c>. With no key set Teams is off; one that is blank is not set.</summary>
internal sealed class TeamsOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Teams";

    /// <summary>What stands in <see cref="TokenEndpoint"/> for the tenant.</summary>
    public const string TenantMark = "{tenant}";

    private const string Entras = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";

    private static readonly Uri BotFrameworks = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>The bot's app id (client id) in Entra: a GUID.</summary>
    [Required]
    public required string AppId { get; init => field = Plain(value); }

    /// <summary>The tenant that the bot is registered in and works for: a GUID. What comes from another one is not answered.</summary>
    [Required]
    public required string TenantId { get; init => field = Plain(value); }

    /// <summary>The app's client secret: with it the bot speaks.</summary>
    [Required]
    public required string ClientSecret { get; init; }

    /// <summary>Where the keys of inbound tokens are told; another address than Microsoft's only for tests and sovereign clouds.</summary>
    [Required, AllowNull]
    public Uri OpenIdMetadataUrl { get; init => field = value ?? BotFrameworks; } = BotFrameworks;

    /// <summary>Where the bot's own token is had; <c>{tenant}</c> stands for <see cref="TenantId"/>.</summary>
    [Required]
    public string TokenEndpoint { get; init => field = string.IsNullOrWhiteSpace(value) ? Entras : value; } = Entras;

    /// <summary>Addresses to which the bot's token may go besides Microsoft's own.</summary>
    public IReadOnlyList<Uri> ServiceUrls { get; init; } = [];

    /// <summary>Where people reach this program: links to files begin with it. Null: there are no such links.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The token endpoint of the tenant.</summary>
    public Uri TokenUrl => new(TokenEndpoint.Replace(TenantMark, Uri.EscapeDataString(TenantId), StringComparison.Ordinal));

    /// <summary>Whether something secret may go there: over https, or to this very machine.</summary>
    public static bool MayBeBase(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, text) in new[] { (nameof(AppId), AppId), (nameof(TenantId), TenantId) }.Where(id => !Guid.TryParseExact(id.Item2, "D", out _)))
            yield return new ValidationResult($"TeamsOptions.{name} is '{text}': expected an id such as 11111111-2222-3333-4444-555555555555.", [name]);
        if (!MayBeBase(OpenIdMetadataUrl))
            yield return Wrong(nameof(OpenIdMetadataUrl), OpenIdMetadataUrl.ToString());
        if (!Uri.TryCreate(TokenEndpoint, UriKind.Absolute, out var token) || !MayBeBase(token))
            yield return Wrong(nameof(TokenEndpoint), TokenEndpoint);
        foreach (var url in ServiceUrls.Where(url => !MayBeBase(url)))
            yield return Wrong(nameof(ServiceUrls), url.ToString());
        if (PublicUrl is { } open && !MayBeBase(open))
            yield return Wrong(nameof(PublicUrl), open.ToString());
    }

    // Microsoft writes ids in small letters, and a token is compared letter by letter; people copy them from wherever they stand.
    private static string Plain(string id) => Guid.TryParseExact(id, "D", out var parsed) ? parsed.ToString("D") : id;

    private static ValidationResult Wrong(string key, string seen) =>
        new($"TeamsOptions.{key} is '{seen}': expected an https address, or http on this machine.", [key]);
}
