namespace CustomerHealth.Channels.Conversation;

/// <summary>A platform waits so long for an answer and no longer (CH-4).</summary>
internal static class Pace
{
    extension(Task work)
    {
        /// <summary>Waits for the end of some work, but not longer than the budget; the work goes on. Its fault is the caller's to find.</summary>
        /// <param name="budget">How long.</param>
        /// <param name="clock">Counts it.</param>
        /// <returns>False when it is not done yet.</returns>
        public async Task<bool> IsInTimeAsync(TimeSpan budget, TimeProvider clock)
        {
            if (work.IsCompleted)
                return true;

            try
            {
                await work.WaitAsync(budget, clock);
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                return false;
            }

            return true;
        }
    }
}
