using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>After a rotation and a restart everything that was encrypted is read, and new things are written with the new key.</summary>
public sealed class KeyRotationTests
{
    private const string Number = "199001022384";

    [Fact]
    public async Task Old_ciphers_and_look_ups_outlive_a_rotation_and_a_restart()
    {
        var server = await TestServer.GetAsync();
        var (database, folder) = (TestServer.NewName(), Path.Combine(server.Data, "rotation"));
        var settings = new Dictionary<string, string> { ["Data:Path"] = folder, ["Database:RolePrefix"] = "rotation" };
        var clock = new TestClock();
        Guid person;
        string oldKey;
        await using (var host = new HostUnderTest(server, database, clock, settings))
        {
            await host.StartAsync();
            await host.MakeDemoAccountsAsync();
            oldKey = host.Services.GetRequiredService<InstallationKeys>().CurrentId;
            var coach = await SignInAsync(host);
            Assert.Equal(HttpStatusCode.Redirect, (await EnrolAsync(coach, "Elin", Number)).Status);
            person = (Guid)(await ScalarAsync(host, "select id from participants.participant"))!;
        }
        NpgsqlConnection.ClearAllPools();

        // The test's clock is behind the one the first key was made by: the order of keys must not follow it.
        var (code, said) = await KeysAsync(folder, clock, "rotate");
        Assert.Equal(0, code);
        Assert.Contains("Restart all nodes", said, StringComparison.Ordinal);
        var (_, list) = await KeysAsync(folder, clock, "list");
        Assert.Matches($"(?m)^{oldKey}  [-0-9]+ [:0-9]+  read only", list);
        Assert.Equal(2, (await KeysAsync(folder, clock, "forget")).Code);

        await using (var host = new HostUnderTest(server, database, clock, settings))
        {
            await host.StartAsync();
            var newKey = host.Services.GetRequiredService<InstallationKeys>().CurrentId;
            Assert.NotEqual(oldKey, newKey);
            var coach = await SignInAsync(host);
            var page = $"/participants/details/{person}";
            Assert.DoesNotContain("19900102-2384", (await coach.GetAsync(page)).Text, StringComparison.Ordinal);
            Assert.Contains("19900102-2384", (await coach.SubmitAsync(page, page + "?handler=IdentityNumber")).Text, StringComparison.Ordinal);
            Assert.Contains("går inte att skriva in en gång till", (await EnrolAsync(coach, "Elin", Number)).Text, StringComparison.Ordinal);

            Assert.Equal(HttpStatusCode.Redirect, (await EnrolAsync(coach, "Omar", "199001022392")).Status);
            Assert.Equal(oldKey, await KeyOfAsync(host, "Elin"));
            Assert.Equal(newKey, await KeyOfAsync(host, "Omar"));
            var log = (string)(await ScalarAsync(host, "select string_agg(array_to_string(what, '+'), ' ' order by id) from platform.read_log", "platform"))!;
            Assert.EndsWith("name+contact+plan+needs name+contact+plan+needs name+contact+identity+plan+needs", log, StringComparison.Ordinal);
        }
    }

    private static async Task<Visitor> SignInAsync(HostUnderTest host)
    {
        var visitor = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }));
        await visitor.SignInAsDemoAsync((Guid)(await ScalarAsync(host, "select id from platform.account where 'coach' = any(roles) order by created_at, id limit 1", "platform"))!);
        return visitor;
    }

    private static Task<Answer> EnrolAsync(Visitor coach, string name, string number) => coach.SubmitAsync(
        "/participants/enrol", ("Form.FirstName", name), ("Form.LastName", "Påhittad"), ("Form.IdentityNumber", number), ("Form.Protection", "No"));

    private static async Task<string> KeyOfAsync(HostUnderTest host, string name)
    {
        var cipher = (byte[])(await ScalarAsync(host, $"select identity_number_cipher from participants.participant where first_name = '{name}'"))!;
        return Encoding.ASCII.GetString(cipher, 2, cipher[1]);
    }

    private static async Task<object?> ScalarAsync(HostUnderTest host, string sql, string schema = "participants")
    {
        await using var command = host.Services.GetRequiredService<IModuleConnections>().For(schema).CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<(int Code, string Text)> KeysAsync(string folder, TimeProvider clock, string word)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Path", (string?)folder)]).Build();
        using var output = new StringWriter();
        var code = await new KeyRotationCommand(configuration, clock).RunAsync([word], output, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
