namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Slack gives three seconds for an answer. What takes longer than this is acknowledged and answered later.</summary>
internal static class SlackPace
{
    /// <summary>How long an answer may take to be given at once: the rest of the three seconds is the network's.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>
    /// After a response that changes a window was written, Slack needs a moment to show it: a change that comes before is shown first, and then undone by the
    /// response. Slack promises no order here; half a second is more than it takes and less than anybody minds.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(0.5);

    extension(Task work)
    {
        /// <summary>Waits for the end of some work, but not longer than the budget; the work goes on. Its fault is the caller's to find.</summary>
        /// <returns>False when it is not done yet.</returns>
        public async Task<bool> IsInTimeAsync(TimeProvider clock)
        {
            if (work.IsCompleted)
                return true;

            try
            {
                await work.WaitAsync(Budget, clock);
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                return false;
            }

            return true;
        }
    }
}
