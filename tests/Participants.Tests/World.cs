using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;
using Platform.Testing;

namespace Participants.Tests;

/// <summary>What these tests do besides opening pages.</summary>
internal static class World
{
    /// <summary>Asks a contract or the case gate, as another module would.</summary>
    public static async Task<T> AskAsync<TContract, T>(this PlatformFixture platform, Func<TContract, Task<T>> question) where TContract : notnull
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TContract>());
    }

    /// <summary>What a member of staff may know of somebody in this moment.</summary>
    public static async Task<PersonDetail> ScopeAsync(this PlatformFixture platform, Guid staff, Guid person) =>
        (await platform.AskAsync<ICaseGate, IReadOnlyDictionary<Guid, CaseAccess>>(gate => gate.AskAsync(new(staff, [person], InList: false), default)))
            .GetValueOrDefault(person)?.Scope ?? PersonDetail.None;

    public static async Task<T> ScalarAsync<T>(this PlatformFixture platform, string sql, params object[] values)
    {
        await using var connection = await platform.OpenAs("participants");
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is T found ? found : default!;
    }
}
