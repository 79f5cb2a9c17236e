using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>Answers what is stored already: when its effects cannot be read, it was done all the same, and asking again would do it twice.</summary>
internal static class Committed
{
    /// <summary>The answer, or that it is done without what came of it.</summary>
    /// <param name="done">What was done, as a sentence.</param>
    /// <param name="answer">Reads what came of it.</param>
    /// <param name="cancellationToken">Gives up waiting; that is no fault.</param>
    public static async Task<Reply> AnswerAsync(string done, Func<Task<Reply>> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new Reply
            {
                Kind = ReplyKind.Done,
                Text = $"{done} What came of it could not be read just now; it need not be done again.",
                Footer = ["Only you can see this", "in the audit log under your name"],
                Fault = fault,
            };
        }
    }
}
