using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels;

/// <summary>Asks the dispatcher, and answers for it when it fails: a platform shows people nothing of a fault that they could use.</summary>
internal sealed class AnswerDesk(ICommandDispatcher dispatcher, ILogger<AnswerDesk> logger)
{
    /// <summary>What is said for a fault of ours. A command changes everything or nothing, so that it may be tried again.</summary>
    public static Reply Sorry { get; } =
        Reply.Refusal("Something went wrong here; nothing was changed. Please try again in a minute; if it stays, tell the bot's operator the time.");

    /// <summary>The answer, always; only being stopped is not answered.</summary>
    public async Task<Reply> AskAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await dispatcher.DispatchAsync(request, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CommandFailed(exception, request.Platform, Reference(request));
            return Sorry;
        }
    }

    /// <summary>To find the request by; the key itself may hold what a platform keeps secret.</summary>
    private static string Reference(CommandRequest request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.IdempotencyKey)).AsSpan(0, 6));
}
