import type { CodeModel } from '../CodeModel.ts';
import { identifiersFor } from '../identifiers.ts';
import type { JavaNames } from './JavaNames.ts';
import { java, javaDoc, javaName, javaPackage, javaString, type Java } from './javaText.ts';

// What makes the actions of a connector beans of an Activiti 7 engine: the package `engine`.

export function connectorBeansClass(model: CodeModel, { package: root, types }: JavaNames): Java {
  const [contract, actions] = [javaPackage(`${root}.contract`), javaPackage(`${root}.actions`)];
  const methods = identifiersFor(types, { style: 'camel', fallback: 'action' });
  return java`
    package ${javaPackage(`${root}.engine`)};

    ${types.map((type) => java`import ${actions}.${javaName(`${type}Action`)};`)}
    import ${contract}.Configuration;
    ${types.map((type) => java`import ${contract}.${javaName(`${type}Inputs`)};`)}
    import org.activiti.api.process.runtime.connector.Connector;
    import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
    import org.springframework.context.annotation.Bean;

    /** A bean for every action. A service task finds it by its name, which is the implementation of the task. */
    @org.springframework.context.annotation.Configuration
    public class ConnectorBeans {
      @Bean
      @ConditionalOnMissingBean(Configuration.class)
      public Configuration connectorConfiguration() {
        return Configuration.fromEnvironment();
      }
      ${model.actions.map(({ implementation, description }, at) => {
        const type = types[at] ?? '';
        const [action, inputs] = [javaName(`${type}Action`), javaName(`${type}Inputs`)];
        return java`

          ${javaDoc(description)}
          @Bean(${javaString(implementation)})
          public Connector ${javaName(`${methods[at] ?? ''}Connector`)}(Configuration configuration) {
            ${action} action = new ${action}();
            return context ->
                Answer.to(context, variables -> action.run(${inputs}.of(variables), configuration).toMap());
          }
        `;
      })}
    }
  `;
}

export function answerClass({ package: root }: JavaNames): Java {
  const contract = javaPackage(`${root}.contract`);
  return java`
    package ${javaPackage(`${root}.engine`)};

    import ${contract}.ConnectorException;
    import java.time.LocalDate;
    import java.time.OffsetDateTime;
    import java.time.ZoneOffset;
    import java.util.Date;
    import java.util.Map;
    import org.activiti.api.process.model.IntegrationContext;
    import org.activiti.engine.delegate.BpmnError;

    /** What becomes of a call: outputs go into the process, a ConnectorException becomes a BPMN error. */
    final class Answer {
      private Answer() {}

      interface Action {
        Map<String, Object> run(Map<String, Object> variables) throws Exception;
      }

      static IntegrationContext to(IntegrationContext context, Action action) {
        try {
          action.run(context.getInBoundVariables())
              .forEach((name, value) -> context.addOutBoundVariable(name, variableOf(value)));
          return context;
        } catch (ConnectorException error) {
          throw new BpmnError(error.code(), error.getMessage());
        } catch (RuntimeException error) {
          throw error;
        } catch (Exception error) {
          throw new IllegalStateException(error);
        }
      }

      /** The engine keeps days and times as dates. */
      private static Object variableOf(Object value) {
        if (value instanceof LocalDate) {
          return Date.from(((LocalDate) value).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return value instanceof OffsetDateTime ? Date.from(((OffsetDateTime) value).toInstant()) : value;
      }
    }
  `;
}

export function applicationClass({ package: root }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.app`)};

    import org.springframework.boot.SpringApplication;
    import org.springframework.boot.autoconfigure.SpringBootApplication;

    /** An engine with the connector in it. It serves the processes of the folder that application.properties names. */
    @SpringBootApplication
    public class Application {
      public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
      }
    }
  `;
}

export function usersClass({ package: root }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.app`)};

    import org.springframework.context.annotation.Bean;
    import org.springframework.context.annotation.Configuration;
    import org.springframework.http.HttpMethod;
    import org.springframework.security.config.annotation.web.builders.HttpSecurity;
    import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;
    import org.springframework.security.core.userdetails.User;
    import org.springframework.security.core.userdetails.UserDetailsService;
    import org.springframework.security.crypto.factory.PasswordEncoderFactories;
    import org.springframework.security.provisioning.InMemoryUserDetailsManager;

    /** Who may start processes: the one user of the environment, and nobody where it names none. */
    @Configuration
    public class Users extends WebSecurityConfigurerAdapter {
      @Override
      protected void configure(HttpSecurity http) throws Exception {
        // Nothing here is for browsers: without cookies there is no request to forge.
        http.csrf().disable().authorizeRequests()
            .antMatchers(HttpMethod.GET, "/actuator/health").permitAll()
            .anyRequest().authenticated()
            .and().httpBasic();
      }

      @Bean
      @Override
      public UserDetailsService userDetailsService() {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        String name = System.getenv("ENGINE_USER");
        String password = System.getenv("ENGINE_PASSWORD");
        if (name != null && !name.isEmpty() && password != null && !password.isEmpty()) {
          String encoded = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
          users.createUser(User.withUsername(name).password(encoded).authorities("ROLE_ACTIVITI_USER").build());
        }
        return users;
      }
    }
  `;
}

export function startProcessClass({ package: root }: JavaNames): Java {
  return java`
    package ${javaPackage(`${root}.app`)};

    import java.util.Collections;
    import java.util.Map;
    import org.activiti.engine.RuntimeService;
    import org.springframework.web.bind.annotation.PathVariable;
    import org.springframework.web.bind.annotation.PostMapping;
    import org.springframework.web.bind.annotation.RequestBody;
    import org.springframework.web.bind.annotation.RestController;

    /** POST /processes/KEY with variables as JSON starts a process. */
    @RestController
    public class StartProcess {
      private final RuntimeService runtime;

      public StartProcess(RuntimeService runtime) {
        this.runtime = runtime;
      }

      @PostMapping("/processes/{key}")
      public Map<String, String> start(
          @PathVariable String key, @RequestBody(required = false) Map<String, Object> variables) {
        Map<String, Object> given = variables == null ? Collections.emptyMap() : variables;
        return Collections.singletonMap("id", runtime.startProcessInstanceByKey(key, given).getId());
      }
    }
  `;
}

/** Serves the example process on the engine, with the connector as it is. */
export function engineTestClass({ package: root }: JavaNames, outputs: readonly string[]): Java {
  return java`
    package ${javaPackage(`${root}.app`)};

    import static org.assertj.core.api.Assertions.assertThat;

    import ${javaPackage(`${root}.contract`)}.Configuration;
    import java.util.Map;
    import org.activiti.engine.RuntimeService;
    import org.activiti.engine.runtime.ProcessInstance;
    import org.junit.Test;
    import org.junit.runner.RunWith;
    import org.springframework.beans.factory.annotation.Autowired;
    import org.springframework.boot.test.context.SpringBootTest;
    import org.springframework.boot.test.context.TestConfiguration;
    import org.springframework.context.annotation.Bean;
    import org.springframework.test.context.junit4.SpringRunner;

    @RunWith(SpringRunner.class)
    @SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
    public class EngineTest {
      @Autowired private RuntimeService runtime;

      @Test
      public void servesTheExampleProcess() {
        ProcessInstance instance = runtime.startProcessInstanceByKey("Process_example");
        // The service tasks ran before this returned; the user task behind them keeps the variables.
        Map<String, Object> variables = runtime.getVariables(instance.getId());
        assertThat(variables).containsKeys(new String[] {
            ${outputs.map((name) => java`${javaString(name)},`)}
        });
        runtime.deleteProcessInstance(instance.getId(), "done");
      }

      @TestConfiguration
      static class Settings {
        /** Every variable of the environment has its own name as its value. */
        @Bean
        Configuration testConfiguration() {
          return new Configuration(name -> name);
        }
      }
    }
  `;
}
