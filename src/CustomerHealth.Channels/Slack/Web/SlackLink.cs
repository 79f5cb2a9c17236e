using System.Net.Http.Headers;
using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Calls Slack in the name of one workspace. A token that Slack does not take is renewed, where it can be, and the call is made once more.</summary>
/// <param name="workspace">Its id.</param>
/// <param name="wire">Makes the calls.</param>
/// <param name="tokens">Know the token.</param>
internal sealed class SlackLink(string workspace, SlackWire wire, SlackTokens tokens)
{
    /// <summary>Calls a method of the Web API, once; twice only when Slack did not look at the first for its token's sake.</summary>
    public Task<SlackAnswer<JsonElement>> CallAsync(string method, SlackForm form, CancellationToken cancellationToken) =>
        AskAsync(bearer => wire.CallAsync(method, form, bearer, cancellationToken), cancellationToken);

    /// <summary>The permissions of the token, separated by commas; empty when Slack does not say.</summary>
    public Task<SlackAnswer<string>> ScopesAsync(CancellationToken cancellationToken) => AskAsync(bearer => wire.ScopesAsync(bearer, cancellationToken), cancellationToken);

    private async Task<SlackAnswer<T>> AskAsync<T>(Func<AuthenticationHeaderValue, Task<SlackAnswer<T>>> ask, CancellationToken cancellationToken)
        where T : notnull
    {
        var held = await tokens.OfAsync(workspace, cancellationToken);
        if (held is not SlackAnswer<SlackToken>.Ok(var token))
            return held.As<T>();

        var answer = await ask(Bearer(token));
        if (answer is not SlackAnswer<T>.Refused(var refusal, _) || !SlackErrors.IsOfThisToken(refusal))
            return answer;
        return await tokens.InsteadOfAsync(workspace, token, refusal, cancellationToken) switch
        {
            SlackAnswer<SlackToken>.Ok(var fresh) => await ask(Bearer(fresh)),
            SlackAnswer<SlackToken>.Refused(var error, _) none when error == SlackErrors.Sealed || SlackErrors.IsPassing(error) => none.As<T>(),
            // What is wrong is that this token is not taken, and it stays so until the app is installed again.
            SlackAnswer<SlackToken>.Refused => answer,
            // Another call failed, in whatever way: this one was certainly not made.
            SlackAnswer<SlackToken>.Failed or SlackAnswer<SlackToken>.Unknown => new SlackAnswer<T>.Failed(null),
            var none => none.As<T>(),
        };
    }

    private static AuthenticationHeaderValue Bearer(SlackToken token) => new("Bearer", token.Access);
}
