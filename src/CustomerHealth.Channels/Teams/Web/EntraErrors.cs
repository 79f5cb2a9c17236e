using System.Collections.Frozen;
using System.Globalization;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>What the codes of Entra's token endpoint (<c>AADSTS…</c>) mean for us, and what an administrator does about them.</summary>
internal static class EntraErrors
{
    private const string Any = "Teams:AppId, Teams:TenantId and Teams:ClientSecret must be those of the app's registration, and the secret must not have expired";

    private static readonly FrozenDictionary<int, string> Remedies = new Dictionary<int, string>
    {
        [7000215] = "Teams:ClientSecret is wrong; put the Value of a client secret there, which is shown once, not its Secret ID",
        [7000222] = "the client secret has expired; make a new one under Certificates & secrets of the app registration, and put its Value in Teams:ClientSecret",
        [700016] = "the tenant Teams:TenantId has no app Teams:AppId; copy both from the Overview page of the app registration",
        [90002] = "there is no tenant Teams:TenantId; copy the Directory (tenant) ID from the Overview page of the app registration",
        [7000112] = "the app is disabled in the tenant; an administrator enables it in Entra under Enterprise applications",
    }.ToFrozenDictionary();

    /// <summary>What is wrong and what to do, with the codes at the end to search for.</summary>
    /// <param name="code">The code of OAuth, <c>invalid_client</c>.</param>
    /// <param name="numbers">Entra's own numbers, the first of all first.</param>
    public static string Sentence(string code, IReadOnlyList<int> numbers)
    {
        var known = numbers.Where(Remedies.ContainsKey).Concat(numbers).Take(1).ToArray();
        var remedy = known is [var number] ? Remedies.GetValueOrDefault(number, Any) : Any;
        return string.Create(CultureInfo.InvariantCulture, $"Entra gives the bot no token: {remedy} ({code}{(known is [var shown] ? $" AADSTS{shown}" : "")})");
    }
}
